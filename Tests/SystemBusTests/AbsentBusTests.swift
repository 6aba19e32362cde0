import Glibc
import Linux
import SystemBus
import TestTools
import Testing

/// Machines without a bus, and buses that do not behave.
@Suite struct AbsentBusTests {
  private func failure(_ address: BusAddress, patience: Int = 200) -> BusError? {
    #expect(throws: BusError.self) { try BusConnection(to: address, patience: patience) }
  }

  @Test func `a machine without a bus is told at once`() throws {
    let folder = try TemporaryFolder()
    let begin = MonotonicTime.now()
    #expect(failure(BusAddress(socket: folder.path(of: "none")))?.code == .noBus)
    #expect(failure(BusAddress(socket: folder.path(of: "none/none")))?.code == .noBus)
    #expect(MonotonicTime.now().milliseconds(since: begin) < 100)
  }

  @Test func `a socket that nobody serves any more is no bus`() throws {
    let folder = try TemporaryFolder()
    _ = try FakeBus(at: folder.path(of: "bus"))
    #expect(failure(BusAddress(socket: folder.path(of: "bus")))?.code == .noBus)
  }

  @Test func `a bus that says nothing costs no more than the patience`() throws {
    let folder = try TemporaryFolder()
    let silent = try FakeBus(at: folder.path(of: "bus"))
    let begin = MonotonicTime.now()
    #expect(failure(BusAddress(socket: silent.path))?.code == .timedOut)
    #expect(MonotonicTime.now().milliseconds(since: begin) < 5000)
  }

  @Test(arguments: ["REJECTED\r\n", "OK\r\n", "ERROR\r\n", "\0\u{FF}", "HTTP/1.0 200 OK\r\n\r\n"])
  func `a greeting that is none fails within the patience`(words: String) throws {
    let folder = try TemporaryFolder()
    let fake = try FakeBus(at: folder.path(of: "bus"))
    let thread = fake.serve { _ in Array(words.utf8) }
    #expect(failure(BusAddress(socket: fake.path)) != nil)
    thread.join()
  }

  @Test func `only local sockets are taken from a variable`() {
    #expect(BusAddress(variable: "unixexec:path=/bin/sh,argv1=-c") == nil)
    #expect(BusAddress(variable: "tcp:host=example.org,port=1") == nil)
    #expect(BusAddress(variable: "unix:path=/a;tcp:host=b") == BusAddress(socket: "/a"))
    #expect(BusAddress.session(variable: nil, user: 7) == BusAddress(socket: "/run/user/7/bus"))
    #expect(BusAddress.session(variable: "autolaunch:", user: 7) == nil)
  }
}
