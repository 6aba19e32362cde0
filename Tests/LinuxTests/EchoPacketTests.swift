import Testing

@testable import Linux

@Suite struct EchoPacketTests {
  @Test func `a request's checksum makes the whole sum zero`() {
    let packet = EchoPacket.request(.v4, 0xBEEF, 7)
    #expect(packet.count == 40)
    #expect(packet[0] == 8)
    #expect(EchoPacket.checksum(packet) == 0)
  }

  @Test func `an answer gives its sequence number to its own asker only`() {
    let answer: [UInt8] = [0, 0, 1, 2, 0xBE, 0xEF, 0, 7]
    #expect(EchoPacket.answer(answer[...], .v4, identifier: 0xBEEF) == 7)
    #expect(EchoPacket.answer(answer[...], .v4, identifier: nil) == 7)
    #expect(EchoPacket.answer(answer[...], .v4, identifier: 1) == nil)
    #expect(EchoPacket.answer(answer[...], .v6, identifier: nil) == nil)
    #expect(EchoPacket.answer(answer.prefix(7), .v4, identifier: nil) == nil)
  }

  @Test func `a header of any length is skipped`() {
    #expect(EchoPacket.withoutHeader([0x45] + [UInt8](repeating: 9, count: 20)) == [9])
    #expect(EchoPacket.withoutHeader([0x4F, 1]) == [])
    #expect(EchoPacket.withoutHeader([]) == [])
  }

  @Test(arguments: [0, 32, 1452, 1472])
  func `a request is as long as it is told, with a right checksum`(payload: Int) {
    let packet = EchoPacket.request(.v4, 1, 2, payload: payload)
    #expect(packet.count == 8 + payload)
    #expect(EchoPacket.checksum(packet) == 0)
  }

  @Test func `an odd or negative length is made even`() {
    #expect(EchoPacket.request(.v4, 1, 2, payload: 33).count == 40)
    #expect(EchoPacket.request(.v6, 1, 2, payload: -5).count == 8)
  }

  @Test func `a quoted request gives its number to its own sender only`() {
    let request = EchoPacket.request(.v4, 0xBEEF, 7)
    #expect(EchoPacket.quotedRequest(request, .v4, identifier: 0xBEEF) == 7)
    #expect(EchoPacket.quotedRequest(request, .v4, identifier: 1) == nil)
    #expect(EchoPacket.quotedRequest(request, .v6, identifier: nil) == nil)
    #expect(EchoPacket.quotedRequest([8, 0, 0], .v4, identifier: nil) == nil)
  }
}
