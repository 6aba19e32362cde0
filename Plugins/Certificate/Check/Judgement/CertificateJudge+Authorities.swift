private import PluginKit
private import TLSProbe

// When the authorities above the server's certificate are valid.
extension CertificateJudge {
  /// An authority through whose end a certificate that is itself in its time does not help.
  ///
  /// A chain that this machine trusts goes another way round it. The root, which signs itself, is
  /// each client's own matter whatever the server sends.
  static func authorityOutOfTime(_ view: CertificateView) -> Judged? {
    if view.trust == .trusted { return nil }
    guard let authority = expiredAuthority(view), let last = authority.notAfter else { return nil }
    return .present(
      .expired,
      "The certificate is in its time, but that of the authority \(name(of: authority)) above it"
        + " expired on \(UTCTime.text(last)); clients warn.",
      evidence: [
        Evidence("authority", authority.subject.text, .hostName),
        Evidence("not-after", UTCTime.text(last)),
        Evidence("client-time", UTCTime.text(view.now)),
      ],
      remedies: [
        Remedy("Install the authority's current certificate on the server in place of the old one.")
      ])
  }

  /// Climbs from the server's certificate along the issuers' names, each certificate once.
  private static func expiredAuthority(_ view: CertificateView) -> CertificateFacts? {
    var current = view.leaf
    var left = view.others.filter { !$0.isSelfSigned }
    while true {
      let above = left.filter { $0.subject.text == current.issuer.text }
      guard let first = above.first else { return nil }
      guard let valid = above.first(where: { view.now <= $0.notAfter ?? .max }) else {
        return first
      }
      left.removeAll { $0.subject.text == current.issuer.text }
      current = valid
    }
  }

  /// The authority's common name, or all of its name where it has none.
  private static func name(of authority: CertificateFacts) -> String {
    authority.subject.commonNames.first ?? authority.subject.text
  }
}
