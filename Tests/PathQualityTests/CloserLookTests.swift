import Linux
import Testing

@testable import PathQuality

@Suite struct CloserLookTests {
  private var well: PathSight {
    PathSight(
      outcome: "open", tcpRoundTrip: 50_000, repeated: 0, quick: LossCount(sent: 20, lost: 0),
      quickRoundTrip: 50_000, quickJitter: 300, mtu: 1500)
  }

  @Test func `a way that is well costs nothing more`() {
    #expect(CloserLook.wanted(well) == [])
    #expect(!CloserLook.wantsConnects(well))
  }

  @Test func `a host that answers no ping is left alone`() {
    var mute = well
    mute.quick = LossCount(sent: 20, lost: 20)
    (mute.quickRoundTrip, mute.quickJitter, mute.mtu) = (nil, nil, nil)
    #expect(CloserLook.wanted(mute) == [])
    #expect(!CloserLook.wantsConnects(mute))
  }

  @Test func `a lost ping, a repetition or a jitter is looked at again`() {
    var one = well
    one.quick = LossCount(sent: 20, lost: 1)
    #expect(CloserLook.wanted(one) == .pings)
    var two = well
    two.repeated = 1
    #expect(CloserLook.wanted(two) == .pings)
    var three = well
    three.quickJitter = 60_000
    #expect(CloserLook.wanted(three) == .pings)
  }

  @Test func `a large ping without an answer starts the search`() {
    var narrow = well
    narrow.mtu = nil
    #expect(CloserLook.wanted(narrow) == .size)
  }

  @Test func `a far host has more time to answer`() {
    var far = well
    far.tcpRoundTrip = 300_000
    far.quick = LossCount(sent: 20, lost: 20)
    far.mtu = nil
    #expect(CloserLook.wanted(far) == .pings)
  }

  @Test(
    arguments: [
      ("silent", [.pings, .trace]), ("host-unreachable", .pings), ("refused", []),
      ("denied-here", []), ("net-unreachable", []),
    ] as [(String, CloserLook)])
  func `a port that does not open is looked at where the way may be the matter`(
    outcome: String, wanted: CloserLook
  ) {
    #expect(CloserLook.wanted(PathSight(stop: "tcp", outcome: outcome)) == wanted)
  }

  @Test(arguments: ["silent", "host-unreachable"])
  func `a host whose every ping came back needs no closer look`(outcome: String) {
    let quick = LossCount(sent: 20, lost: 0)
    #expect(CloserLook.wanted(PathSight(stop: "tcp", outcome: outcome, quick: quick)) == [])
  }

  @Test func `TCP is asked only where pings seem lost or cannot tell`() {
    var lossy = well
    lossy.quick = LossCount(sent: 20, lost: 4)
    #expect(CloserLook.wantsConnects(lossy))
    lossy.stop = "tcp"
    #expect(!CloserLook.wantsConnects(lossy))
    #expect(CloserLook.wantsConnects(PathSight(outcome: "open", repeated: 2)))
    #expect(!CloserLook.wantsConnects(PathSight(outcome: "open", repeated: 0)))
  }
}
