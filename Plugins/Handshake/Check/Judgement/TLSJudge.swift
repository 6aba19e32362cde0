internal import CRDPCheck
internal import Linux
internal import PluginKit

/// Findings about the TLS handshake.
enum TLSJudge {
  /// More bytes than this in a row cannot have come in small packets only. In bytes.
  private static let fullSegment = 1460

  /// Judges the ladder that got furthest.
  static func judge(_ attempt: LadderJudge.Attempt, into judgement: inout Judgement) {
    let time = Evidence("after", Duration.words(attempt.result.elapsed[.tls] ?? 0))
    switch attempt.result.tls {
    case .done: return
    case .some(let outcome) where isDemand(outcome, attempt.result):
      demanded(outcome, into: &judgement)
    case .alert(let number, let name): alert(number, name, into: &judgement)
    case .refusedHere(let reason): refusedHere(reason, into: &judgement)
    case .closed, .reset: ended(attempt.result, time, into: &judgement)
    case .silent where LadderJudge.isTooShort(.tls, attempt.result):
      judgement.doubt(["tls.silent"], because: LadderJudge.tooShort)
    case .silent where attempt.result.tlsBytes > fullSegment:
      judgement.see(
        "tls.silent-midway",
        "The server fell silent after \(attempt.result.tlsBytes) bytes of its TLS handshake.",
        [time])
    case .silent, nil:
      judgement.see(
        "tls.silent", "The server agreed to TLS and then did not finish the handshake.", [time])
    case .garbage(let what):
      judgement.see(
        "tls.garbage", "The server agreed to TLS and then answered with something else.",
        [Evidence("saw", what)])
    case .cleartext:
      judgement.see(
        "tls.answered-in-clear",
        "The server agreed to TLS and then answered without it, as one that cannot begin it.",
        [time])
    case .unavailable(let why):
      judgement.doubt(
        HandshakeFindings.ids(HandshakeFindings.tls),
        because: "The TLS handshake could not be prepared here: \(why).")
    }
  }

  /// The connection ended without a word. A server that has shown its certificate could use it.
  private static func ended(
    _ result: LadderResult, _ time: Evidence, into judgement: inout Judgement
  ) {
    let isReset = result.tls == .reset
    let verb = isReset ? "reset" : "closed"
    judgement.see(
      result.hasServerHello ? "tls.closed-midway" : "tls.closed",
      result.hasServerHello
        ? "The server began its side of the TLS handshake and \(verb) the connection in it."
        : "The server \(verb) the connection in the TLS handshake without an alert.",
      [Evidence("how", isReset ? "RST" : "FIN"), time])
  }

  /// Names an alert by what it is about.
  private static func alert(_ number: UInt8, _ name: String, into judgement: inout Judgement) {
    let id =
      switch number {
      case 70: "tls.alert-version"
      case 40, 71: "tls.alert-handshake"
      case 80: "tls.alert-internal"
      case 112: "tls.alert-name"
      case let number where certificateAlerts.contains(number): "tls.alert-certificate"
      default: "tls.alert-other"
      }
    judgement.see(
      id, "The server broke off the TLS handshake with alert \(number) (\(name)).",
      [Evidence("alert", number), Evidence("name", name)])
  }

  /// The alerts about the other side's certificate and authority (RFC 8446 section 6.2).
  private static let certificateAlerts: Set<UInt8> = [41, 42, 43, 44, 45, 46, 48, 49]
  /// Alert 116, certificate_required.
  private static let demand: UInt8 = 116
  /// Alert 40, handshake_failure, with which servers up to TLS 1.2 demand a certificate.
  private static let failure: UInt8 = 40

  /// Whether the server broke off for want of a certificate of the client: it says so, or it had
  /// asked for one and ends when none comes.
  private static func isDemand(_ outcome: TLSOutcome, _ result: LadderResult) -> Bool {
    switch outcome {
    case .alert(let number, _):
      number == demand
        || result.isAskedForCertificate
          && (number == failure || certificateAlerts.contains(number))
    case .closed, .reset: result.isAskedForCertificate
    default: false
    }
  }

  private static func demanded(_ outcome: TLSOutcome, into judgement: inout Judgement) {
    var evidence = [Evidence("ended-by", outcome.word)]
    if case .alert(let number, let name) = outcome {
      evidence += [Evidence("alert", number), Evidence("name", name)]
    }
    judgement.see(
      "tls.certificate-demanded",
      "The server asked for a certificate of the client and broke off when none came.", evidence)
  }

  /// OpenSSL's reasons that are about the version; the others are about weak cryptography.
  private static let versionReasons: Set<String> = [
    "unsupported protocol", "version too low", "wrong ssl version", "no protocols available",
  ]

  /// Tells this side's refusal of a version from that of weak cryptography.
  private static func refusedHere(_ reason: String, into judgement: inout Judgement) {
    let isVersion = versionReasons.contains(reason)
    judgement.see(
      isVersion ? "tls.refused-version" : "tls.refused-weak",
      isVersion
        ? "The server answered with a TLS version that clients of today refuse."
        : "The server's answer is too weak for clients of today: \(reason).",
      [Evidence("reason", reason)])
  }
}
