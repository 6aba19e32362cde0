internal import CRDPCheck
internal import PluginKit

// What each finding means to the diagnosis. A strength is the probability of the finding where
// only that cause is at work; the leak is its probability where none of them is.
extension FindingID {
  /// What the plugin declares about it.
  var declaration: Finding {
    switch self {
    case .expired, .notYetValid, .clockDisagrees, .expiresSoon: ofTime
    case .nameMismatch, .selfSigned, .unknownAuthority: ofTrust
    case .wrongPurpose, .weakKey, .weakSignature, .interception, .possibleInterception: ofMaking
    }
  }

  /// The leak of what is read in the certificate itself, and so is the cause rather than its sign.
  private var sight: Double { 0.00005 }

  /// A declaration with this id.
  private func finding(
    _ title: String, effect: RDPEffect = .none, leak: Double, _ causes: Link...
  ) -> Finding {
    Finding(rawValue, title, effect: effect, leak: leak, causes: causes)
  }

  // Few wrong clocks are so wrong that a certificate is out of its time by them: hence 0.1.
  private var ofTime: Finding {
    switch self {
    case .expired:
      finding(
        "The certificate has expired", effect: .degrades, leak: sight,
        Link("cert.expired", 0.99), Link("clock.skew", 0.1))
    case .notYetValid:
      finding(
        "The certificate is not valid yet", effect: .degrades, leak: sight,
        Link("cert.not-yet-valid", 0.99), Link("clock.skew", 0.1))
    case .clockDisagrees:
      finding(
        "The certificate is out of its time by this machine's clock only", effect: .degrades,
        leak: 0.0001, Link("clock.skew", 0.1))
    default:
      finding("The certificate expires within 14 days", leak: 0.08)
    }
  }

  // Windows signs its own certificate unless it is told otherwise: most servers have one.
  private var ofTrust: Finding {
    switch self {
    case .nameMismatch:
      finding(
        "The certificate is for another name", effect: .degrades, leak: sight,
        Link("cert.mismatch", 0.99), Link("dns.stale", 0.5), Link("captive-portal", 0.5))
    case .selfSigned:
      finding("The certificate is signed by itself", leak: 0.5, Link("cert.untrusted", 0.8))
    default:
      finding(
        "The certificate's authority is not trusted here", leak: 0.2, Link("cert.untrusted", 0.8),
        Link("tls.intercept", 0.3))
    }
  }

  // An intercepting product that is in no list shows nothing: hence not certain, but with so
  // small a leak that its presence is all but proof.
  private var ofMaking: Finding {
    switch self {
    case .wrongPurpose:
      finding(
        "The certificate is not meant for servers", effect: .degrades, leak: sight,
        Link("cert.wrong-purpose", 0.99))
    case .weakKey:
      finding("A key in the chain is weak", effect: .degrades, leak: sight, Link("cert.weak", 0.6))
    case .weakSignature:
      finding(
        "A signature in the chain is weak", effect: .degrades, leak: sight,
        Link("cert.weak", 0.6))
    case .interception:
      finding(
        "A security product stands between this machine and the server", effect: .degrades,
        leak: 0.0001, Link("tls.intercept", 0.8))
    default:
      finding(
        "The certificate's issuer looks like that of a security product", leak: 0.005,
        Link("tls.intercept", 0.3))
    }
  }
}
