import Glibc
import Linux
import SystemBus
import TestTools
import Testing

/// Answers that no honest program gives.
@Suite struct HostileAnswerTests {
  /// Becomes a member of a bus that answers the first call with a message of this body.
  private func answer(_ signature: String, _ body: [UInt8]) throws -> Result<[BusValue], BusError> {
    let folder = try TemporaryFolder()
    let fake = try FakeBus(at: folder.path(of: "bus"))
    let thread = fake.serve { turn in
      switch turn {
      case 0:
        Array("DATA\r\nOK \(String(repeating: "0", count: 32))\r\n".utf8)
      case 1:
        BusMessage(serial: 1, answerTo: 1, signature: "s", body: BusMessage.text(":1.1")).bytes
      default:
        BusMessage(serial: 2, answerTo: 2, signature: signature, body: body).bytes
      }
    }
    defer { thread.join() }
    do throws(BusError) {
      let connection = try BusConnection(to: BusAddress(socket: fake.path), patience: 500)
      return .success(
        try connection.call("com.example.A", path: "/", interface: "a.b", method: "C"))
    } catch {
      return .failure(error)
    }
  }

  private func code(_ signature: String, _ body: [UInt8]) throws -> BusError.Code? {
    guard case .failure(let error) = try answer(signature, body) else { return nil }
    return error.code
  }

  @Test func `an honest answer of the same make is read`() throws {
    #expect(
      try answer("su", BusMessage.text("abc") + [7, 0, 0, 0]).get() == [
        .text("abc"), .unsigned(7),
      ])
  }

  @Test func `variants within variants end at a depth`() throws {
    let wrapping: [[UInt8]] = Array(repeating: [1, 0x76, 0], count: 40)
    let body = wrapping.joined() + [1, 0x79, 0, 5]
    let code = try code("v", Array(body))
    #expect(code == .tooLarge || code == .malformed || code == .disconnected)
  }

  @Test func `more values than are read are refused`() throws {
    let count = 30_000
    let length = withUnsafeBytes(of: UInt32(count * 4).littleEndian) { Array($0) }
    #expect(try code("au", length + [UInt8](repeating: 0, count: count * 4)) == .tooLarge)
  }

  @Test func `a length beyond the message is refused`() throws {
    #expect(try code("s", [0xff, 0xff, 0, 0, 0x41, 0, 0, 0]) != nil)
    #expect(try code("au", [0xfc, 0xff, 0xff, 0x0f]) != nil)
  }

  @Test func `a signature that is none is refused`() throws {
    #expect(try code("a", [0, 0, 0, 0]) != nil)
    #expect(try code("a{sv", [0, 0, 0, 0]) != nil)
  }

  @Test func `a text that is no UTF-8 is refused`() throws {
    #expect(try code("s", [2, 0, 0, 0, 0xff, 0xfe, 0, 0]) != nil)
  }

  @Test func `random bodies are read or refused`() throws {
    var numbers = SeededGenerator(seed: 4)
    let signatures = ["a{sv}", "v", "aas", "(uv)", "a{s(ib)}", "ay", "aoao"]
    for turn in 0..<60 {
      let body = (0..<Int.random(in: 0...64, using: &numbers)).map { _ in
        UInt8.random(in: 0...12, using: &numbers)
      }
      _ = try answer(signatures[turn % signatures.count], body)
    }
  }
}
