private import PluginKit
private import TLSProbe

// Whether the certificate may stand for a server at all.
extension CertificateJudge {
  /// Clients compare the purposes that the server's own certificate names; most name none.
  static func judgePurpose(_ view: CertificateView) -> [Judged] {
    if view.leaf.allowsServers { return [] }
    return [
      .present(
        .wrongPurpose,
        "The certificate names its purposes, and standing for a server is not among them;"
          + " clients warn.",
        evidence: [Evidence("subject", view.leaf.subject.text, .hostName)])
    ]
  }
}
