import Diagnosis
import Handshake
import PathQuality
import PluginKit
import Testing

/// Causes as the verdict ranks them over what the handshake, the experiments and the way show.
@Suite struct RankingTests {
  private static let findings: [PluginKit.Finding] =
    (handshakePlugin.checks + pathQualityPlugin.checks).flatMap(\.findings)

  /// The causes of a connection that did not open.
  ///
  /// - Parameters:
  ///   - present: What was seen.
  ///   - absent: What was looked for in vain.
  private func causes(present: Set<String>, absent: Set<String>) -> [String] {
    let network = Network(
      causes: BuiltInKnowledge.causes,
      findings: Self.findings.map { finding in
        FindingDefinition(
          id: finding.id, title: finding.title, effect: effect(finding), leak: finding.leak,
          causes: finding.causes.map { Diagnosis.Link($0.id, $0.strength) })
      })
    let reports = Self.findings.map { finding in
      FindingReport(
        id: finding.id, state: state(finding.id, present, absent), message: finding.title)
    }
    let record = CheckRecord(
      id: "all", plugin: "test", version: "1", outcome: .done, reason: "",
      startedMilliseconds: 0, durationMilliseconds: 1, findings: reports)
    let assessment = Assessment(
      stages: [.dns: true, .tcp: false], isLadderComplete: true, records: [record],
      network: network)
    return VerdictBuilder(assessment).verdict().causes.map(\.id)
  }

  private func effect(_ finding: PluginKit.Finding) -> Effect {
    switch finding.effect {
    case .blocks: .blocks
    case .degrades: .degrades
    default: .none
    }
  }

  private func state(
    _ id: String, _ present: Set<String>, _ absent: Set<String>
  ) -> FindingState {
    present.contains(id) ? .present : absent.contains(id) ? .absent : .unknown
  }

  @Test func `a lossy way whose port opens a moment later is a lossy way`() {
    let causes = causes(
      present: ["tcp.silent", "path.loss-seen", "tcp.opens-later"],
      absent: ["host.silent", "host.selective-silence", "path.silent", "host.neighbour-silent"])
    #expect(causes.first == "path.loss")
    #expect(!causes.contains("host.down"))
  }

  @Test func `a lossy way on which the search for the host failed is no dead host`() {
    let causes = causes(
      present: ["tcp.host-unreachable", "path.loss-seen", "tcp.opens-later"],
      absent: [
        "host.silent", "path.silent", "host.leads-on-to-nobody", "host.prohibited",
        "host.neighbour-silent",
      ])
    #expect(causes.first == "path.loss")
  }

  @Test func `a dead host is one, with or without the right to ping`() {
    let silent: Set = ["tcp.silent", "host.silent"]
    #expect(
      causes(present: silent.union(["path.silent"]), absent: ["path.loss-seen"]).first
        == "host.down")
    #expect(causes(present: silent, absent: []).first == "host.down")
  }

  @Test func `a port that a firewall drops is filtered although pings are answered`() {
    let causes = causes(
      present: ["tcp.silent", "host.selective-silence"],
      absent: ["host.silent", "path.silent", "path.loss-seen", "tcp.opens-later"])
    #expect(causes.first == "tcp.filtered")
  }

  @Test func `a port and pings that a firewall drops are filtered`() {
    let causes = causes(
      present: ["tcp.silent", "host.selective-silence", "path.silent"],
      absent: ["host.silent", "tcp.opens-later"])
    #expect(causes.first == "tcp.filtered")
  }
}
