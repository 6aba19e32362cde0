private import Glibc
internal import Linux

/// The control socket of a program that serves a WireGuard interface (wireguard-go and others).
enum UserspaceSocket {
  /// Where programs put their sockets.
  private static let folders = ["/run/wireguard", "/var/run/wireguard"]

  /// How long one program is waited for, in milliseconds.
  private static let patience = 500

  /// Whether a program offers a socket for an interface.
  static func exists(_ interface: String) -> Bool { path(interface) != nil }

  /// Asks for the state of an interface.
  static func ask(_ interface: String, until end: MonotonicTime) -> Tunnel.Peers {
    guard let path = path(interface) else { return .failed("its control socket is gone") }
    let own = MonotonicTime.now().advanced(milliseconds: patience)
    do {
      return try ask(at: path, until: min(end, own))
    } catch {
      return error.number == EACCES ? .denied : .failed("\(error)")
    }
  }

  /// Asks at a path.
  static func ask(at path: String, until end: MonotonicTime) throws(SystemError) -> Tunnel.Peers {
    let socket = try LocalSocket.connect(path)
    // The question fits into any socket's buffer.
    _ = try socket.send(Array("get=1\n\n".utf8)[...])
    var reader = UserspaceReader()
    while !reader.isComplete {
      let left = end.milliseconds(from: .now())
      guard left > 0 else { return .failed("its program did not answer in time") }
      var entries = [PollEntry(descriptor: socket.number, read: true)]
      guard try poll(&entries, milliseconds: left) > 0 else { continue }
      switch try socket.read(upTo: 16_384) {
      case .bytes(let bytes): reader.feed(bytes)
      case .wouldBlock: continue
      case .endOfFile: return .failed("its program broke off")
      }
      if reader.isTooLong { return .failed("its program's answer has no end") }
    }
    guard reader.errorNumber == 0 else { return .failed("its program answered with an error") }
    return .known(reader.device)
  }

  private static func path(_ interface: String) -> String? {
    // Such a name would lead to another place; the kernel allows none.
    guard !interface.contains("/"), interface != "..", interface != "." else { return nil }
    return folders.lazy.map { "\($0)/\(interface).sock" }.first { access($0, F_OK) == 0 }
  }
}
