internal import Linux
internal import PluginKit

/// Which address of the target the way is looked at.
enum Target {
  /// The first that packets can go to, as the handshake tries them.
  static func first(in run: Run) -> SocketAddress? {
    let all = (run[.addresses] ?? []).prefix(16).compactMap {
      SocketAddress($0, port: port(in: run))
    }
    return all.first { (try? DatagramSocket.open(to: $0.with(port: 9))) != nil } ?? all.first
  }

  /// The one that the ladder climbed furthest; where it says none, the first.
  static func reached(in run: Run) -> SocketAddress? {
    let text = run[.address] ?? run[FactKey<String>("tcp.address")]
    return text.flatMap { SocketAddress($0, port: port(in: run)) } ?? first(in: run)
  }

  /// The target's port; 0 where it is none, which only pings do not mind.
  private static func port(in run: Run) -> UInt16 {
    run[.targetPort].flatMap { UInt16(exactly: $0) } ?? 0
  }
}
