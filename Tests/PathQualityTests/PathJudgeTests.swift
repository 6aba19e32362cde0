import Linux
import PluginKit
import Testing

@testable import PathQuality

@Suite struct PathJudgeTests {
  /// A connection that opened on a way that is well.
  private func sight(_ change: (inout PathSight) -> Void = { _ in }) -> PathSight {
    var sight = PathSight(
      outcome: "open", tcpRoundTrip: 50_000, repeated: 0, segment: 1448, receivedSegment: 536,
      quick: LossCount(sent: 20, lost: 0), quickRoundTrip: 50_000, quickJitter: 300, mtu: 1500)
    change(&sight)
    return sight
  }

  /// A longer series of which every so many-th ping is lost, unevenly.
  private func uneven(_ lost: Set<Int>) -> EchoTrain {
    train((0..<40).map { lost.contains($0) ? nil : 50_000 }, spacing: 40_000)
  }

  private let scattered: Set = [3, 4, 11, 19, 20, 30]

  @Test func `a way that is well shows nothing, and everything was told`() {
    let judgement = PathJudge.judge(sight())
    #expect(judgement.seen == [])
    #expect(judgement.doubts == [:])
  }

  @Test func `loss that TCP confirms is felt`() throws {
    let judgement = PathJudge.judge(
      sight {
        $0.quick = LossCount(sent: 20, lost: 3)
        $0.long = uneven(scattered)
        $0.repeated = 2
      })
    #expect(judgement.seen == ["path.loss-seen", "path.loss-felt"])
    let felt = try #require(judgement.sightings.first { $0.id == "path.loss-felt" })
    #expect(felt.message.contains("9 of 60 pings were lost (15 %)"))
    #expect(felt.message.contains("repeated 2 packets"))
  }

  @Test func `loss that only further connections confirm is felt`() {
    let judgement = PathJudge.judge(
      sight {
        $0.long = uneven(scattered)
        $0.connects = LossCount(sent: 20, lost: 2)
      })
    #expect(judgement.seen.contains("path.loss-felt"))
  }

  @Test func `loss of pings that TCP does not know is seen and not felt`() {
    let judgement = PathJudge.judge(
      sight {
        $0.long = uneven(scattered)
        $0.connects = LossCount(sent: 20, lost: 0)
      })
    #expect(judgement.seen == ["path.loss-seen"])
    #expect(judgement.doubts["path.loss-felt"] != nil)
  }

  @Test func `a rule that limits pings is no loss`() {
    let even = train((0..<40).map { $0 % 4 == 0 ? 50_000 : nil }, spacing: 40_000)
    let judgement = PathJudge.judge(
      sight {
        $0.quick = LossCount(sent: 20, lost: 15)
        $0.long = even
      })
    #expect(judgement.seen == [])
    #expect(Set(judgement.doubts.keys) == ["path.loss-seen", "path.loss-felt"])
  }

  @Test func `one lost ping is told as such and accuses nobody`() {
    let judgement = PathJudge.judge(
      sight {
        $0.quick = LossCount(sent: 20, lost: 1)
        $0.long = uneven([])
      })
    #expect(judgement.seen == [])
    #expect(judgement.doubts["path.loss-seen"]?.contains("1 of 60") == true)
  }

  @Test func `a host that answers no ping is not lossy`() {
    let judgement = PathJudge.judge(
      sight {
        $0.quick = LossCount(sent: 20, lost: 20)
        ($0.quickRoundTrip, $0.quickJitter, $0.mtu) = (nil, nil, nil)
      })
    #expect(judgement.seen == [])
    #expect(
      Set(judgement.doubts.keys) == [
        "path.loss-seen", "path.loss-felt", "path.mtu-blackhole", "path.segments-too-large",
        "path.silent",
      ])
  }

  @Test func `without pings, TCP alone can prove a loss`() {
    let judgement = PathJudge.judge(
      PathSight(outcome: "open", repeated: 2, connects: LossCount(sent: 20, lost: 5)))
    #expect(judgement.seen == ["path.loss-felt"])
    let few = PathSight(outcome: "open", repeated: 1, connects: LossCount(sent: 20, lost: 1))
    #expect(PathJudge.judge(few).seen == [])
  }

  @Test(
    arguments: [
      (150_000, []), (200_000, []), (201_000, ["path.slow"]), (300_000, ["path.slow"]),
      (401_000, ["path.slow", "path.crawls"]),
    ] as [(Int, Set<String>)])
  func `a long way is told from 200 ms on and degrades from 400 on`(time: Int, ids: Set<String>) {
    #expect(PathJudge.judge(sight { $0.quickRoundTrip = time }).seen == ids)
  }

  @Test func `a SYN that was repeated does not make the way long`() {
    let slow = PathSight(outcome: "open", tcpRoundTrip: 1_050_000, repeated: 1)
    #expect(PathJudge.judge(slow).seen == [])
    let long = PathSight(outcome: "open", tcpRoundTrip: 650_000, repeated: 0)
    #expect(PathJudge.judge(long).seen == ["path.slow", "path.crawls"])
  }

  @Test func `very uneven answers degrade, a few late ones do not`() {
    let times = (0..<40).map { $0 % 3 == 0 ? 300_000 : 20_000 }
    #expect(PathJudge.judge(sight { $0.long = train(times) }).seen == ["path.crawls"])
    let few = (0..<40).map { $0 < 3 ? 300_000 : 20_000 }
    #expect(PathJudge.judge(sight { $0.long = train(few) }).seen == [])
  }

  @Test func `a hole endangers a connection whose packets are larger`() {
    let hole = MTUFinding.hole(answered: 1300, lost: 1308)
    let both: Set = ["path.mtu-blackhole", "path.segments-too-large"]
    #expect(PathJudge.judge(sight { ($0.mtu, $0.search) = (nil, hole) }).seen == both)
    let clamped = PathJudge.judge(
      sight {
        ($0.mtu, $0.search) = (nil, hole)
        $0.segment = 1240
      })
    #expect(clamped.seen == ["path.mtu-blackhole"])
    let stopped = PathJudge.judge(
      sight {
        ($0.mtu, $0.search) = (nil, hole)
        $0.stop = "tls"
      })
    #expect(stopped.seen == ["path.mtu-blackhole"])
  }

  @Test func `a rule for large pings is no hole`() {
    let arrives = PathJudge.judge(
      sight {
        ($0.mtu, $0.search) = (nil, .hole(answered: 1300, lost: 1308))
        $0.receivedSegment = 1448
      })
    #expect(arrives.seen == [])
    #expect(arrives.doubts.count == 2)
    let small = PathJudge.judge(
      sight { ($0.mtu, $0.search) = (nil, .hole(answered: 1000, lost: 1008)) })
    #expect(small.seen == [])
  }

  @Test(arguments: [.fits(1500), .reduced(1400)] as [MTUFinding])
  func `a way that says what it carries is in order`(finding: MTUFinding) {
    let judgement = PathJudge.judge(sight { ($0.mtu, $0.search) = (nil, finding) })
    #expect(judgement.seen == [])
    #expect(judgement.doubts == [:])
  }

  @Test func `a silent host is told with the last router that answered`() throws {
    let router = SocketAddress("10.1.2.1", port: 0)
    let exceeded = ICMPError(family: .v4, type: 11, code: 0, sender: router)
    let judgement = PathJudge.judge(
      PathSight(
        stop: "tcp", outcome: "silent", repeated: 2, quick: LossCount(sent: 20, lost: 20),
        long: train([Int?](repeating: nil, count: 40)), trace: HopTrace([1: exceeded, 3: exceeded]))
    )
    #expect(judgement.seen == ["path.silent"])
    #expect(
      judgement.sightings[0].message
        == "None of 40 pings came back; answers end behind 10.1.2.1, 3 hops away.")
  }

  @Test func `a host that answers pings is not silent, and lossy where some are lost`() {
    let judgement = PathJudge.judge(
      PathSight(stop: "tcp", outcome: "silent", repeated: 2, long: uneven(scattered)))
    #expect(judgement.seen == ["path.loss-seen"])
    #expect(judgement.doubts["path.silent"] == nil)
    #expect(judgement.doubts["path.loss-felt"] != nil)
  }

  @Test func `pings that could not be sent show no silence`() {
    var long = EchoTrain(.v4)
    long.refusal = SystemError(call: "socket", number: 13)
    let judgement = PathJudge.judge(PathSight(stop: "tcp", outcome: "silent", long: long))
    #expect(judgement.seen == [])
    #expect(judgement.doubts["path.silent"] != nil)
  }

  @Test func `every finding is declared once and every doubt is about one`() {
    let ids = PathFindings.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Set(PathJudge.judge(PathSight(stop: "tcp")).doubts.keys).isSubset(of: ids))
  }
}
