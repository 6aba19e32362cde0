internal import Linux
private import LocalSystem

/// Who waits for connections on this machine.
struct ListenerTable: Hashable, Sendable {
  /// TCP sockets; nil where they cannot be listed.
  var listeners: [Listener]?
  /// The paths of listening local sockets; nil where they cannot be listed.
  var localPaths: [String]?

  /// Looks: at the kernel's answer first, which knows the limits, then at its texts.
  static func look() -> ListenerTable {
    ListenerTable(
      listeners: DiagnosisReply.ask() ?? texts(),
      localPaths: text("/proc/net/unix").map(SocketText.localPaths))
  }

  private static func texts() -> [Listener]? {
    guard let text = text("/proc/net/tcp") else { return nil }
    return SocketText.listeners(text)
      + (Self.text("/proc/net/tcp6").map(SocketText.listeners) ?? [])
  }

  private static func text(_ path: String) -> String? {
    (try? BoundedFile(reading: path, limit: 1 << 22))?.text
  }
}
