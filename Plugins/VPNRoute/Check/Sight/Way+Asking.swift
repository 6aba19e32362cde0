internal import Linux
internal import Netlink

extension Way {
  /// Asks the kernel about each address, on one socket.
  static func ask(_ addresses: [SocketAddress]) throws(NetlinkError) -> [Way] {
    let socket = try NetlinkSocket()
    var ways: [Way] = []
    for address in addresses {
      let answer = try socket.route(to: address)
      var entry: Route?
      if case .route(let found) = try socket.route(to: address, showsEntry: true) {
        // A kernel that does not know the wish gives the same answer again.
        entry = found.isAnswer ? nil : found
      }
      ways.append(Way(address: address, answer: answer, entry: entry))
    }
    return ways
  }
}
