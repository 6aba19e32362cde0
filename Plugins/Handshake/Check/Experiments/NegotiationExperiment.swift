internal import CRDPCheck
internal import PluginKit
internal import RDPWire
internal import TLSProbe

/// What to try when the X.224 request is closed or not answered, and what it means.
enum NegotiationExperiment {
  /// Closing can be a matter of load or of a ban, so the same request comes later.
  static let repeatDelay = 2000

  /// The requests to try, each with one thing changed.
  ///
  /// - Parameters:
  ///   - host: The name to send where TLS comes first.
  ///   - limits: How long each rung may take.
  static func trials(host: String?, _ limits: LadderLimits) -> [Trial] {
    let plan = LadderPlan(goal: .negotiation, limits: limits)
    return [
      Trial(change: .nothing, plan: plan, delay: repeatDelay),
      Trial(change: .noCookie, plan: plan.changing { $0.cookie = nil }, delay: 0),
      Trial(change: .tlsOnly, plan: plan.changing { $0.protocols = .tls }, delay: 0),
      Trial(change: .standardOnly, plan: plan.changing { $0.protocols = .standard }, delay: 0),
      Trial(change: .webRequest, plan: plan.changing { $0.opening = .web }, delay: 0),
      Trial(change: .tlsFirst, plan: tlsFirst(host, limits), delay: 0),
    ]
  }

  /// What it means that a cookie decides.
  private static let sorting =
    ": something in front of the server, such as a balancer, sorts requests by the user's name in"
    + " it and has no server for this one"

  private static func tlsFirst(_ host: String?, _ limits: LadderLimits) -> LadderPlan {
    LadderPlan(opening: .tls, tls: .oldFloor(serverName: host), limits: limits)
  }

  /// What the trials together show.
  static func judge(_ results: [Trial.Change: LadderResult]) -> Judgement {
    var judgement = Judgement()
    let outcomes = results.compactMapValues(\.negotiation)
    let evidence = evidence(results)
    let answered = Trial.changes(in: outcomes) { $0.isAnswered }
    if let service = otherService(results) {
      judgement.see(
        "x224.other-service", "The port answers \(service), and not to Remote Desktop.", evidence)
    }
    if answered.contains(.nothing) {
      judgement.see(
        "x224.close-transient", "The same request was answered two seconds later.", evidence)
    } else if answered == [.standardOnly], outcomes[.standardOnly]?.isStandard == true {
      judgement.see(
        "x224.legacy-only", "The request was answered \(Trial.Change.standardOnly.words).",
        evidence)
    } else if let change = answered.first {
      judgement.see(
        "x224.close-conditional",
        "The request was answered \(change.words)\(change == .noCookie ? sorting : "").", evidence)
    } else {
      closedAlways(results.filter { !$0.key.isOtherProtocol }, evidence, into: &judgement)
    }
    let tls = ExperimentFindings.tls.map(\.id)
    judgement.doubt(tls, because: "The negotiation failed, so no TLS handshake could be tried.")
    return judgement
  }

  private static func closedAlways(
    _ results: [Trial.Change: LadderResult], _ evidence: [Evidence],
    into judgement: inout Judgement
  ) {
    guard !results.isEmpty, results.values.allSatisfy(isClosed) else { return }
    judgement.see(
      "x224.close-always", "Each of \(results.count) different requests was closed.", evidence)
  }

  /// What answers in another protocol, in words that follow "the port answers".
  private static func otherService(_ results: [Trial.Change: LadderResult]) -> String? {
    if results[.tlsFirst]?.tls?.isTLS == true { return "to TLS at once, as web servers do" }
    guard case .foreign(let name, _) = results[.webRequest]?.negotiation else { return nil }
    return name == ForeignProtocol.Kind.http.rawValue
      ? "to a web request" : "to a web request with \(name)"
  }

  /// Whether the server ended the connection instead of answering.
  private static func isClosed(_ result: LadderResult) -> Bool {
    result.negotiation == .closed || result.negotiation == .reset
  }

  /// What became of each trial.
  private static func evidence(_ results: [Trial.Change: LadderResult]) -> [Evidence] {
    results.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      Evidence($0.key.rawValue, word($0.value))
    }
  }
}

extension NegotiationExperiment {
  private static func word(_ result: LadderResult) -> String {
    result.negotiation?.word ?? result.tls?.word ?? result.tcp?.word ?? "not tried"
  }
}

extension Trial {
  /// The changes whose outcome fulfils a condition, in a stable order.
  static func changes<Outcome>(
    in outcomes: [Change: Outcome], where condition: (Outcome) -> Bool
  ) -> [Change] {
    outcomes.filter { condition($0.value) }.map(\.key).sorted { $0.rawValue < $1.rawValue }
  }
}
