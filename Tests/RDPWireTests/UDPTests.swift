import Testing

@testable import RDPWire

@Suite struct UDPTests {
  @Test func `a SYN has the fields of the specification, padded`() {
    let bytes = UDPSyn(sequence: 0x0102_0304).encoded()
    #expect(bytes.count == 1232)
    #expect(
      bytes.prefix(16) == [
        0xFF, 0xFF, 0xFF, 0xFF, 0, 64, 0, 1, 1, 2, 3, 4, 0x04, 0xD0, 0x04, 0xD0,
      ])
    #expect(bytes.dropFirst(16).allSatisfy { $0 == 0 })
  }

  @Test func `a SYN that names a version says so in its flags`() {
    let bytes = UDPSyn(sequence: 1, version: .two).encoded(isPadded: false)
    #expect(bytes[6...7] == [0x10, 0x01])
    #expect(bytes.dropFirst(16) == [0, 1, 0, 2])
  }

  /// The example of MS-RDPEUDP 4.1.2 with some of its padding.
  private static let example: [UInt8] = [
    0, 0, 0, 0x42, 4, 0, 0, 5, 0, 0, 0, 0x42, 0x04, 0xD0, 0x04, 0xD0, 0, 0, 0,
  ]

  @Test func `the specification's example of an answer is read`() throws {
    let answer = try UDPSynAnswer(Self.example)
    #expect(answer == UDPSynAnswer(acknowledged: 0x42, sequence: 0x42))
    #expect(answer.upstreamMTU == 1232)
  }

  @Test(arguments: 0..<16)
  func `an answer that is cut off is too short`(count: Int) {
    #expect(throws: WireError(.datagramTooShort, offset: count, seen: count)) {
      _ = try UDPSynAnswer(Array(Self.example.prefix(count)))
    }
  }

  @Test(arguments: [[0, 1], [0, 4], [0, 0], [0x10, 1]] as [[UInt8]])
  func `other flags are no answer`(flags: [UInt8]) {
    var bytes = Self.example
    bytes.replaceSubrange(6...7, with: flags)
    #expect(throws: WireError.self) { _ = try UDPSynAnswer(bytes) }
  }

  @Test func `the version stands behind a correlation identifier`() throws {
    var bytes = Array(Self.example.prefix(16))
    bytes.replaceSubrange(6...7, with: [0x18, 0x05])
    bytes += [UInt8](repeating: 7, count: 32) + [0, 1, 1, 1]
    #expect(try UDPSynAnswer(bytes).version == UDPVersion(rawValue: 0x0101))
    #expect(throws: WireError.self) { _ = try UDPSynAnswer(Array(bytes.dropLast())) }
  }

  @Test func `a version that is not valid is none`() throws {
    var bytes = Array(Self.example.prefix(16))
    bytes.replaceSubrange(6...7, with: [0x10, 0x05])
    #expect(try UDPSynAnswer(bytes + [0, 0, 0, 2]).version == nil)
  }

  @Test(arguments: [nil, .one, .two, UDPVersion(rawValue: 0x0101)] as [UDPVersion?])
  func `an answer is read again as it was written`(version: UDPVersion?) throws {
    let answer = UDPSynAnswer(
      acknowledged: .max, sequence: 7, upstreamMTU: 1132, downstreamMTU: 1200, version: version)
    #expect(answer.encoded().count == 1232)
    #expect(try UDPSynAnswer(answer.encoded()) == answer)
  }
}
