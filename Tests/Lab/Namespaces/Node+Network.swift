private import CLab
private import Glibc
private import Linux

extension Node {
  /// Runs a body with the calling thread in the node's network.
  func withNetwork<Value>(_ body: () throws -> Value) throws -> Value {
    let home = try Descriptor.openNamespace("/proc/thread-self/ns/net")
    try Self.enterNetwork(namespace("net"))
    defer { _ = lab_enter_network(home.number) }
    return try body()
  }

  /// Moves the calling thread, which must be one of its own, into a network.
  static func enterNetwork(_ namespace: String) throws {
    let descriptor = try Descriptor.openNamespace(namespace)
    guard lab_enter_network(descriptor.number) == 0 else { throw SystemError.last("setns") }
  }

  /// Waits until a server of the node listens.
  ///
  /// - Parameters:
  ///   - kind: "tcp", "tcp6" or "udp", as the kernel names its tables of sockets.
  ///   - process: The server, whose end ends the wait.
  func awaitListener(_ port: UInt16, _ kinds: [String], _ process: Process, log: String) throws {
    let hex = String(port, radix: 16, uppercase: true)
    let suffix = ":" + String(repeating: "0", count: 4 - hex.count) + hex
    let deadline = MonotonicTime.now().advanced(milliseconds: 10_000)
    while MonotonicTime.now() < deadline {
      if kinds.contains(where: { listens(suffix, $0) }) { return }
      if process.wait(milliseconds: 20) != nil { break }
    }
    let text = ScratchFolder.text("\(folder.path)/\(log)")
    throw LabError("nothing listens on port \(port) of \(name): \(text)")
  }

  private func listens(_ suffix: String, _ kind: String) -> Bool {
    let table = ScratchFolder.text("/proc/\(identifier)/net/\(kind)")
    return table.split(separator: "\n").dropFirst().contains { line in
      let fields = line.split(separator: " ")
      let state = kind.hasPrefix("tcp") ? "0A" : "07"
      return fields.count > 3 && fields[1].hasSuffix(suffix) && fields[3] == state
    }
  }
}
