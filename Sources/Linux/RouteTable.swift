private import Glibc

/// What this machine's main table of routes says (IPv4 only).
package enum RouteTable {
  /// RTF_GATEWAY of route(8): the route leads to a router.
  private static let leadsToRouter = 0x2

  /// The router that packets to an address go to; nil when there is none, or none can be told.
  package static func gateway(towards address: SocketAddress) -> SocketAddress? {
    guard let text = ProcessFile.text("/proc/net/route") else { return nil }
    return gateway(towards: address, in: text)
  }

  /// Whether packets to an address find a way out of this machine. Nothing is sent.
  package static func hasRoute(to address: SocketAddress) -> Bool {
    do {
      _ = try DatagramSocket.open(to: address)
      return true
    } catch {
      return ![ENETUNREACH, EHOSTUNREACH, EINVAL, EADDRNOTAVAIL].contains(error.number)
    }
  }

  /// Reads the text of /proc/net/route: interface, destination, gateway, flags, and at the eighth
  /// place the mask, all numbers in hexadecimal and in the memory's order of bytes.
  package static func gateway(
    towards address: SocketAddress, in table: String
  ) -> SocketAddress? {
    guard address.family == .v4 else { return nil }
    let wanted = address.bytes
    var best: (mask: Int, gateway: SocketAddress?)?
    for line in table.split(separator: "\n").dropFirst() {
      let fields = line.split(whereSeparator: \.isWhitespace)
      guard fields.count >= 8, let flags = Int(fields[3], radix: 16),
        let destination = bytes(fields[1]), let router = bytes(fields[2]),
        let mask = bytes(fields[7]), zip(wanted, mask).map({ $0 & $1 }) == destination
      else { continue }
      let length = mask.reduce(0) { $0 + $1.nonzeroBitCount }
      guard length > best?.mask ?? -1 else { continue }
      let isRouted = flags & leadsToRouter != 0
      best = (length, isRouted ? SocketAddress(family: .v4, bytes: router, port: 0) : nil)
    }
    return best?.gateway
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    UInt32(text, radix: 16).map { number in withUnsafeBytes(of: number) { [UInt8]($0) } }
  }
}
