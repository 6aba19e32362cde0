import Glibc
import Linux
import SystemBus
import TestTools

/// A real bus of a test's own, in a temporary folder; it ends with its owner.
final class TestBus {
  let folder: TemporaryFolder
  let address: BusAddress
  private let process: ChildProcess
  /// Kept open: what it says later would end it otherwise.
  private let output: SharedDescriptor

  /// Whether there is a program to run.
  static let isAvailable = Tool(named: "dbus-daemon") != nil
  /// The name of a service that the bus would start, if a call asked for that.
  static let startable = "com.example.Startable"

  /// Starts it.
  ///
  /// - Parameter policy: What its default policy says after letting everybody do everything.
  init(policy: String = "") throws {
    folder = try TemporaryFolder()
    let socket = folder.path(of: "bus")
    address = BusAddress(socket: socket)
    try folder.makeFolder("services")
    try folder.write(
      "[D-BUS Service]\nName=\(Self.startable)\nExec=/bin/touch \(folder.path(of: "started"))\n",
      to: "services/startable.service")
    let configuration = try folder.write(
      """
      <busconfig><type>session</type><listen>unix:path=\(socket)</listen>
      <auth>EXTERNAL</auth><servicedir>\(folder.path(of: "services"))</servicedir>
      <policy context="default"><allow user="*"/><allow send_destination="*"/>
      <allow receive_sender="*"/><allow own="*"/>\(policy)</policy></busconfig>
      """, to: "bus.conf")
    guard let daemon = Tool(named: "dbus-daemon") else { throw TestToolError("no dbus-daemon") }
    let (process, output) = try daemon.start(
      ["--config-file=\(configuration)", "--nofork", "--nopidfile", "--print-address=1"])
    self.process = process
    self.output = output
    // It prints its address once it listens.
    var entry = [PollEntry(descriptor: output.number, read: true)]
    try poll(&entry, milliseconds: 20_000)
    guard case .bytes(let bytes) = try output.read(upTo: 4096),
      String(decoding: bytes, as: UTF8.self).hasPrefix("unix:")
    else { throw TestToolError("dbus-daemon did not start") }
  }

  deinit { process.finish() }

  /// Whether a call has started the service that could be.
  var hasStartedSomething: Bool { access(folder.path(of: "started"), F_OK) == 0 }
}
