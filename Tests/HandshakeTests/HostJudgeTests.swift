import Linux
import PluginKit
import Testing

@testable import Handshake

@Suite struct HostJudgeTests {
  private static let host = SocketAddress(family: .v4, bytes: [192, 0, 2, 7], port: 3389)
  private static let router = SocketAddress(family: .v4, bytes: [198, 51, 100, 1], port: 0)
  private static let link = NetworkInterface(
    name: "eth0", address: SocketAddress(family: .v4, bytes: [192, 0, 2, 1], port: 0),
    prefixLength: 24, isRunning: true, isLoopback: false)
  private static let elsewhere = NetworkInterface(
    name: "eth0", address: SocketAddress(family: .v4, bytes: [203, 0, 113, 9], port: 0),
    prefixLength: 24, isRunning: true, isLoopback: false)

  private let silent = LadderResult(tcp: .silent)
  private let open = LadderResult(tcp: .open, roundTrip: 20_000)

  /// A survey of a host behind a router where nothing answered.
  private var nothing: HostSurvey {
    HostSurvey(
      address: Self.host, target: [silent], others: [22: silent, 445: silent],
      refusedRepetitions: 0, isAnswerOnLink: false, distances: AnswerDistances(),
      interfaces: [Self.elsewhere])
  }

  private func notice(_ code: UInt8, from sender: SocketAddress = host) -> ICMPError {
    ICMPError(family: .v4, type: 3, code: code, sender: sender)
  }

  private func seen(_ survey: HostSurvey, _ outcome: String = "silent") -> Set<String> {
    HostJudge.judge(survey, outcome: outcome).seen
  }

  private func doubted(_ survey: HostSurvey, _ outcome: String = "silent") -> Set<String> {
    let host = Set(ExperimentFindings.host.map(\.id))
    return host.intersection(HostJudge.judge(survey, outcome: outcome).doubts.map(\.id))
  }

  @Test func `nothing at all from the host is its silence`() {
    #expect(seen(nothing) == ["host.silent"])
    #expect(doubted(nothing) == [])
  }

  @Test func `without the right to ping a silence proves nothing`() {
    var survey = nothing
    survey.echo.refusal = SystemError(call: "socket", number: 13)
    #expect(seen(survey) == [])
    #expect(doubted(survey) == ["host.silent", "host.selective-silence"])
  }

  @Test func `an answer by ping or another port makes the silence selective`() {
    var pinged = nothing
    pinged.echo.times = [21_000]
    var opened = nothing
    opened.others[22] = open
    var refused = nothing
    refused.others[22] = LadderResult(tcp: .refused)
    var unreachable = nothing
    unreachable.datagramNotices = [notice(3)]
    for survey in [pinged, opened, refused, unreachable] {
      #expect(seen(survey) == ["host.selective-silence"])
    }
  }

  @Test func `a router's word is no sign of the host`() {
    var survey = nothing
    survey.echo.notices = [notice(1, from: Self.router)]
    #expect(seen(survey, "host-unreachable") == ["host.silent"])
  }

  @Test(arguments: [UInt8(3), 9, 10, 13])
  func `a message about the port is a filter's`(code: UInt8) {
    var survey = nothing
    survey.target = [
      LadderResult(tcp: .hostUnreachable, notice: notice(code, from: Self.router))
    ]
    #expect(seen(survey, "host-unreachable") == ["host.prohibited"])
  }

  @Test func `only this port being unreachable is a filter's word too`() {
    var survey = nothing
    survey.target = [LadderResult(tcp: .hostUnreachable)]
    survey.echo.times = [20_000]
    #expect(seen(survey, "host-unreachable") == ["host.prohibited"])
  }

  @Test func `unreachable only after a while is where the port leads on to`() {
    var survey = nothing
    survey.echo.times = [20_000]
    #expect(seen(survey, "host-unreachable") == ["host.leads-on-to-nobody"])
  }

  @Test func `packets that this machine kept back are told`() {
    var survey = nothing
    survey.refusedRepetitions = 2
    #expect(seen(survey) == ["host.silent", "host.dropped-here"])
    survey.target = [open]
    #expect(!seen(survey).contains("host.dropped-here"))
    survey = nothing
    survey.refusedRepetitions = nil
    #expect(doubted(survey) == ["host.dropped-here"])
  }

  @Test func `an answer that came in and was not let through is told`() {
    var survey = nothing
    survey.isAnswerOnLink = true
    #expect(seen(survey) == ["host.silent", "host.answer-dropped-here"])
    survey.isAnswerOnLink = nil
    #expect(doubted(survey) == ["host.answer-dropped-here"])
  }

  @Test func `this machine's own address is told, and loopback is not`() {
    var survey = nothing
    survey.address = Self.elsewhere.address.with(port: 3389)
    #expect(seen(survey, "refused") == ["net.target-is-self"])
    survey.address = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 3389)
    survey.interfaces = []
    #expect(seen(survey, "refused") == [])
  }

  @Test func `a neighbour that nobody has is told by the table or by the kernel`() {
    var listed = nothing
    listed.interfaces = [Self.link]
    listed.neighbour = .incomplete
    #expect(seen(listed) == ["host.silent", "host.neighbour-silent"])
    var givenUp = nothing
    givenUp.interfaces = [Self.link]
    givenUp.target = [
      LadderResult(
        tcp: .hostUnreachable, notice: notice(1, from: Self.link.address), isOwnNotice: true)
    ]
    #expect(seen(givenUp, "host-unreachable") == ["host.silent", "host.neighbour-silent"])
    var known = nothing
    known.interfaces = [Self.link]
    known.neighbour = .known
    #expect(seen(known) == ["host.silent"])
    #expect(doubted(known) == [])
  }

  @Test func `a refusal from nearer than the host is told by its time`() {
    var survey = nothing
    survey.target = [LadderResult(tcp: .refused, elapsed: [.tcp: 1000])]
    survey.others[22] = open
    #expect(seen(survey, "refused") == ["host.refusal-too-fast"])
    survey.target = [LadderResult(tcp: .refused, elapsed: [.tcp: 19_000])]
    #expect(seen(survey, "refused") == [])
    survey.others = [:]
    #expect(doubted(survey, "refused").contains("host.refusal-too-fast"))
  }

  private static let distances: [(refusals: Set<Int>, others: Set<Int>, isSeen: Bool)] = [
    ([0], [3], true), ([3], [3], false), ([4], [3], false), ([2, 3], [3], true),
    ([3], [3, 5], false),
  ]

  @Test(arguments: distances)
  func `a refusal from nearer than the host is seen`(
    refusals: Set<Int>, others: Set<Int>, isSeen: Bool
  ) {
    var survey = nothing
    survey.distances = AnswerDistances(refusals: refusals, others: others)
    #expect(seen(survey, "refused").contains("host.refusal-from-elsewhere") == isSeen)
  }

  @Test func `a refusal without anything to compare it with is not told`() {
    var survey = nothing
    survey.distances = AnswerDistances(refusals: [0])
    #expect(doubted(survey, "refused").contains("host.refusal-from-elsewhere"))
    survey.distances = nil
    #expect(doubted(survey, "refused").contains("host.refusal-from-elsewhere"))
  }

  @Test func `a machine without a usable interface is seen`() {
    var survey = HostSurvey(address: Self.host)
    survey.interfaces = []
    #expect(seen(survey, "net-unreachable") == ["net.no-interface"])
    #expect(doubted(survey, "net-unreachable").contains("host.silent"))
    survey.interfaces = [Self.link]
    #expect(seen(survey, "net-unreachable") == [])
  }

  @Test func `a port that opens on the second try is told`() {
    var survey = nothing
    survey.target = [open]
    #expect(seen(survey) == ["tcp.opens-later"])
  }

  @Test func `a port that was called unreachable and opens now leads on to nobody else`() {
    var survey = nothing
    survey.target = [open]
    survey.others[22] = open
    #expect(seen(survey, "host-unreachable") == ["tcp.opens-later"])
  }
}
