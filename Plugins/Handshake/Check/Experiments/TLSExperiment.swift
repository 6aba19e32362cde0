internal import CRDPCheck
internal import PluginKit
internal import TLSProbe

/// What to try when the TLS handshake fails, and what it means.
enum TLSExperiment {
  /// The size that every path for IPv6 carries, less headers.
  static let smallSegment: CInt = 1200

  /// - Parameters:
  ///   - outcome: What the TLS handshake came to before.
  ///   - host: The name to send.
  ///   - limits: How long each rung may take.
  static func trials(_ outcome: String, host: String?, _ limits: LadderLimits) -> [Trial] {
    let plan = LadderPlan(tls: TLSConfiguration(serverName: host), limits: limits)
    let small = TLSConfiguration(serverName: host, maximumVersion: .tls12, hello: .small)
    var trials = [
      Trial(change: .nothing, plan: plan, delay: 0),
      Trial(change: .smallHello, plan: plan.changing { $0.tls = small }, delay: 0),
      Trial(
        change: .oldFloor, plan: plan.changing { $0.tls = .oldFloor(serverName: host) }, delay: 0),
      Trial(change: .noServerName, plan: plan.changing { $0.tls.serverName = nil }, delay: 0),
    ]
    if outcome == "silent" {
      let clamped = plan.changing { $0.maximumSegment = smallSegment }
      trials.append(Trial(change: .smallSegments, plan: clamped, delay: 0))
    }
    return trials
  }

  /// What the trials together show; nothing when the same handshake now works.
  static func judge(_ results: [Trial.Change: LadderResult]) -> Judgement {
    var judgement = Judgement()
    let outcomes = results.compactMapValues(\.tls)
    let evidence = evidence(results)
    guard outcomes[.nothing]?.summary == nil else {
      judgement.see(
        "tls.passes-later", "The same handshake worked when it was repeated.", evidence)
      return judgement
    }
    if let summary = outcomes[.oldFloor]?.summary { weak(summary, evidence, into: &judgement) }
    if outcomes[.noServerName]?.summary != nil {
      judgement.see(
        "tls.nameless-only", "The handshake worked without the server's name.", evidence)
    }
    if outcomes[.smallHello]?.summary != nil {
      judgement.see(
        "tls.small-hello-only", "The handshake worked with a short TLS 1.2 greeting.", evidence)
    }
    if outcomes[.smallSegments]?.summary != nil {
      judgement.see(
        "mtu.clamp-cures",
        "The handshake worked with segments of at most \(smallSegment) bytes.", evidence)
    }
    if !results.isEmpty, results.values.allSatisfy({ $0.tls?.isEndedWithoutAlert == true }) {
      judgement.see(
        "tls.closes-always",
        "Each of \(results.count) different handshakes was ended without an alert.", evidence)
    }
    return judgement
  }

  /// The old floor lets two things pass at once; the version tells which one was needed.
  private static func weak(
    _ summary: TLSSummary, _ evidence: [Evidence], into judgement: inout Judgement
  ) {
    let isOld = summary.version == "TLSv1" || summary.version == "TLSv1.1"
    judgement.see(
      isOld ? "tls.old-only" : "tls.weak-only",
      "The handshake worked with \(summary.version) and \(summary.cipher) at security level 0.",
      evidence)
  }

  /// What became of each trial.
  private static func evidence(_ results: [Trial.Change: LadderResult]) -> [Evidence] {
    results.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      Evidence($0.key.rawValue, word($0.value))
    }
  }

  /// How far a trial came, in a word.
  private static func word(_ result: LadderResult) -> String {
    if let summary = result.tls?.summary { return "done with \(summary.version)" }
    return result.tls?.word ?? result.negotiation?.word ?? result.tcp?.word ?? "not tried"
  }
}
