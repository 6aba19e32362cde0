private import PluginKit
private import TLSProbe

// Whether this machine trusts the chain. For Remote Desktop that is information, not a fault.
extension CertificateJudge {
  /// Signed by itself, by an unknown authority, or neither.
  static func judgeTrust(_ view: CertificateView) -> [Judged] {
    switch view.trust {
    case .trusted, .outOfTime: return []
    case .selfSigned: return [selfSigned(view)]
    case .unknownAuthority: return [unknownAuthority(view)]
    case .refused(let reason):
      return [.unknown(.unknownAuthority, because: "the chain was refused: \(reason)")]
    case .unavailable(let reason):
      let help = "Install this machine's certificate authorities (package ca-certificates)."
      let unknown = Judged.unknown(.unknownAuthority, because: reason, wouldHelp: help)
      return view.leaf.isSelfSigned ? [selfSigned(view)] : [unknown]
    }
  }

  /// Signed by itself, which is usual.
  private static func selfSigned(_ view: CertificateView) -> Judged {
    .present(
      .selfSigned,
      "The certificate is signed by itself, as Windows does unless told otherwise; clients ask once"
        + " whether to trust it.",
      evidence: parties(view) + [Evidence("sha256", view.leaf.fingerprint)])
  }

  /// Signed by somebody whom this machine does not know.
  private static func unknownAuthority(_ view: CertificateView) -> Judged {
    .present(
      .unknownAuthority, "This machine does not trust the authority that signed the certificate.",
      evidence: parties(view), remedies: isIntercepted(view) ? [] : [importRoot])
  }

  /// No advice where a security product is the authority: its root is not the server's.
  private static let importRoot = Remedy(
    "Import the organisation's root certificate, after its owner confirmed its fingerprint.")

  /// For whom it was issued and by whom.
  private static func parties(_ view: CertificateView) -> [Evidence] {
    [
      Evidence("subject", view.leaf.subject.text, .hostName),
      Evidence("issuer", view.leaf.issuer.text, .hostName),
    ]
  }
}
