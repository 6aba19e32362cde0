private import CLab
import Glibc
private import Linux

/// A machine of the lab: a process in network, mount and process namespaces of its own.
///
/// That process reads a pipe of this one and ends with it, however it ends; then the kernel ends
/// everything inside and takes the namespaces away. So nothing is ever left over, and nothing
/// outside is changed: files below /etc are bind mounts that only the node sees.
final class Node {
  let name: String
  /// The node's own files; its programs' logs are there.
  let folder: ScratchFolder
  private let holder: Process
  private let lifeline: CInt
  /// What runs in the node until it goes.
  private var started: [Process] = []

  /// Makes the node and waits until it stands.
  init(_ name: String, in folder: ScratchFolder) throws {
    self.name = name
    self.folder = folder
    let (input, lifeline) = try Self.makePipe()
    let (answer, output) = try Self.makePipe()
    defer { [input, answer, output].forEach { close($0) } }
    self.lifeline = lifeline
    do {
      holder = try Process(Self.command, input: input, output: output)
    } catch {
      close(lifeline)
      throw error
    }
    try Self.awaitReady(answer, name)
  }

  deinit {
    started.forEach { kill(-$0.identifier, SIGKILL) }
    close(lifeline)
    _ = holder.wait(milliseconds: 2_000)
  }

  /// Changes that make the new namespaces a machine, and then the process that holds them.
  private static let command =
    [
      "/usr/bin/unshare", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc",
      "--propagation", "private", "--", "/bin/sh", "-c",
    ] + [
      """
      set -e
      mount -t sysfs -o ro sysfs /sys
      mount -t tmpfs tmpfs /run
      cd /proc/sys/net/ipv4
      echo 0 > icmp_ratelimit
      echo 100000 > icmp_msgs_per_sec
      echo "0 2147483647" > ping_group_range
      ip link set lo up
      echo ready
      exec cat > /dev/null
      """
    ]

  private static func makePipe() throws -> (read: CInt, write: CInt) {
    var ends: (CInt, CInt) = (-1, -1)
    guard lab_pipe(&ends.0, &ends.1) == 0 else { throw SystemError.last("pipe2") }
    return ends
  }

  private static func awaitReady(_ answer: CInt, _ name: String) throws {
    var entries = [PollEntry(descriptor: answer, read: true)]
    try Linux.poll(&entries, milliseconds: 5_000)
    var buffer = [UInt8](repeating: 0, count: 1_000)
    let count = entries[0].isReadable ? read(answer, &buffer, buffer.count) : 0
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    guard text == "ready\n" else { throw LabError("the node \(name) does not stand: \(text)") }
  }

  /// The path of one of its namespaces, for others that want to reach it.
  func namespace(_ kind: String) -> String { "/proc/\(holder.identifier)/ns/\(kind)" }

  /// The number by which link commands and the kernel's tables name its network.
  var identifier: pid_t { holder.identifier }

  /// Ends a program together with the node, and not before.
  func keep(_ process: Process) {
    started.append(process)
  }
}
