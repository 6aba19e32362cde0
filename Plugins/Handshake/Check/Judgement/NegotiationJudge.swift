internal import CRDPCheck
internal import Linux
internal import PluginKit
internal import RDPWire

/// Findings about the X.224 exchange.
enum NegotiationJudge {
  /// Judges the ladder that got furthest.
  static func judge(_ attempt: LadderJudge.Attempt, into judgement: inout Judgement) {
    let elapsed = attempt.result.elapsed[.negotiation] ?? 0
    let time = Evidence("after", Duration.words(elapsed))
    switch attempt.result.negotiation {
    case .closed, .reset: closed(attempt, time, into: &judgement)
    case .silent where LadderJudge.isTooShort(.negotiation, attempt.result):
      judgement.doubt(["x224.silent"], because: LadderJudge.tooShort)
    case .silent, nil:
      silent(attempt, time, into: &judgement)
    case .malformed(let detail):
      judgement.see(
        "x224.malformed", "The answer begins as one of RDP does and is none that clients know.",
        [Evidence("saw", detail, .hostName)])
    case .unoffered(let protocols): unoffered(protocols, into: &judgement)
    case .foreign(let name, let detail): foreign(name, detail, into: &judgement)
    case .refused(let failure): refused(failure, into: &judgement)
    case .unnegotiated, .selected: legacy(attempt.result, into: &judgement)
    }
  }

  /// The server ended the connection.
  private static func closed(
    _ attempt: LadderJudge.Attempt, _ time: Evidence, into judgement: inout Judgement
  ) {
    let isReset = attempt.result.negotiation == .reset
    let roundTrip = Duration.words(Int(attempt.result.roundTrip ?? 0))
    let verb = isReset ? "reset" : "closed"
    let fragment = attempt.result.fragment
    judgement.see(
      "x224.closed",
      fragment == 0
        ? "The server \(verb) the connection instead of answering."
        : "The server \(verb) the connection after \(fragment) bytes of an unfinished answer.",
      [
        Evidence("how", isReset ? "RST" : "FIN"), time,
        Evidence("tcp-round-trip", roundTrip),
      ])
  }

  private static func silent(
    _ attempt: LadderJudge.Attempt, _ time: Evidence, into judgement: inout Judgement
  ) {
    let fragment = attempt.result.fragment
    judgement.see(
      "x224.silent",
      fragment == 0
        ? "The connection opened, but the RDP request was not answered."
        : "The server fell silent after \(fragment) bytes of an unfinished answer.", [time])
  }

  private static func unoffered(
    _ protocols: SecurityProtocols, into judgement: inout Judgement
  ) {
    judgement.see(
      "nego.unoffered",
      "The server chose a security protocol that was not offered; clients break off then.",
      [
        Evidence("chosen", "\(protocols)"),
        Evidence("offered", "\(LadderPlan().protocols)"),
      ])
  }

  /// Another protocol answered.
  private static func foreign(_ name: String, _ detail: String, into judgement: inout Judgement) {
    judgement.see(
      findingID(name, detail), "The port answers with \(name).",
      [Evidence("protocol", name), Evidence("saw", detail, .hostName)])
  }

  /// A web server says what it is; one that sends elsewhere in answer to no web request at all
  /// stands in the way of everything.
  private static func findingID(_ name: String, _ detail: String) -> String {
    guard name == ForeignProtocol.Kind.http.rawValue else { return "x224.not-rdp" }
    let status = detail.split(separator: " ").dropFirst().first
    return status.map { elsewhere.contains(String($0)) } == true
      ? "x224.web-redirect" : "x224.web-answer"
  }

  /// Redirects, and "authentication required" of a network or a proxy (RFC 6585 section 6).
  private static let elsewhere: Set<String> = ["301", "302", "303", "307", "308", "407", "511"]

  /// The server sent a failure code.
  private static func refused(_ failure: NegotiationFailure, into judgement: inout Judgement) {
    let isKnown = NegotiationFailure.known.contains(failure)
    judgement.see(
      isKnown ? "nego.failure-\(failure.rawValue)" : "nego.failure-other",
      "The server refused the negotiation: \(failure.meaning).",
      [Evidence("code", failure.rawValue), Evidence("name", failure.name)])
  }

  /// The server chose standard RDP security.
  private static func legacy(_ result: LadderResult, into judgement: inout Judgement) {
    guard let outcome = result.negotiation, !outcome.leadsToTLS else { return }
    let answer =
      outcome == .unnegotiated ? "a confirm without a choice" : "protocol 0"
    judgement.see(
      "nego.legacy-selected",
      "TLS and CredSSP were offered, and the server chose standard RDP security.",
      [Evidence("answer", answer)])
  }
}
