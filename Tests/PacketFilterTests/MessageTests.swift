import Testing

@testable import PacketFilter

/// The kernel's answers, as bytes.
@Suite struct MessageTests {
  /// A chain "o" of the table "t" at the output hook, priority -5, policy drop.
  private static let chain: [UInt8] =
    [96, 0, 0, 0, 3, 10, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0] + [1, 0, 0, 0]
    + [6, 0, 1, 0, 0x74, 0, 0, 0] + [6, 0, 3, 0, 0x6F, 0, 0, 0]
    + [20, 0, 4, 0x80, 8, 0, 1, 0, 0, 0, 0, 3, 8, 0, 2, 0, 0xFF, 0xFF, 0xFF, 0xFB]
    + [8, 0, 5, 0, 0, 0, 0, 0] + [11, 0, 7, 0] + Array("filter".utf8) + [0, 0]
    + [8, 0, 6, 0, 0, 0, 0, 0] + [12, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]

  @Test func `a chain is read from its bytes`() {
    let chains = NetlinkMessage.all(in: Self.chain).compactMap(Chain.init)
    #expect(
      chains == [
        Chain(
          Chain.ID(.inet, "t", "o"), base: Chain.Base(.output, priority: -5, drops: true))
      ])
  }

  @Test func `no cut makes it read too far`() {
    for count in 0..<Self.chain.count {
      #expect(NetlinkMessage.all(in: Array(Self.chain.prefix(count))).isEmpty)
    }
  }

  @Test(arguments: [
    [] as [UInt8], [3, 0, 1, 0], [0, 0, 0, 0], [255, 255, 1, 0, 0], [4, 0, 1],
  ])
  func `attributes that lie about their length end the list`(bytes: [UInt8]) {
    #expect(Array(Attributes(bytes)).isEmpty)
  }

  @Test func `an error is told by its number`() {
    let refusal: [UInt8] = [
      20, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF,
    ]
    #expect(NetlinkMessage.all(in: refusal).first?.errorNumber == 1)
    let strange: [UInt8] = refusal.prefix(16) + [0, 0, 0, 0x80]
    #expect(NetlinkMessage.all(in: strange).first?.errorNumber == .min)
  }

  @Test func `a request says its length and its subject`() {
    var request = NetlinkRequest(.rules, isList: true, family: 2)
    request.add(1, text: "ab")
    #expect(
      request.message == [
        28, 0, 0, 0, 7, 10, 1, 3, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 7, 0, 1, 0, 0x61, 0x62, 0, 0,
      ])
  }
}
