private import Interception
private import PluginKit
private import TLSProbe

// Whether a security product signed the certificate in the server's place.
extension CertificateJudge {
  /// Looks the issuer up among the products.
  static func judgeInterception(_ view: CertificateView) -> [Judged] {
    guard !isOwnPage(view.leaf), let product = product(above: view) else { return [] }
    switch product.confidence {
    case .known: return [interception(view, product)]
    case .likely: return [possibleInterception(view, product)]
    }
  }

  /// Whether a product is known or likely to have signed it.
  static func isIntercepted(_ view: CertificateView) -> Bool {
    !isOwnPage(view.leaf) && product(above: view) != nil
  }

  /// The product that signed the certificate, or an authority above it.
  private static func product(above view: CertificateView) -> Interceptor? {
    let products = view.chain.compactMap { Interceptor.signing(as: $0.issuer) }
    return products.first { $0.confidence == .known } ?? products.first
  }

  /// A product that signs in a server's place puts its authority's name over another name.
  ///
  /// Where both are one, it is the certificate of the product's own page or service.
  private static func isOwnPage(_ leaf: CertificateFacts) -> Bool {
    leaf.subject.text == leaf.issuer.text
  }

  /// A product that is known to sign under this name.
  private static func interception(_ view: CertificateView, _ product: Interceptor) -> Judged {
    .present(
      .interception,
      "\(product.product) takes the encrypted connection apart and shows a certificate of its own;"
        + " network level authentication then fails.",
      evidence: evidence(view, product),
      remedies: [
        Remedy(
          "Have the administrator of \(product.product) exempt this host and port from TLS"
            + " inspection; leave the rest of its protection on.")
      ])
  }

  /// A product that bears this name.
  private static func possibleInterception(
    _ view: CertificateView, _ product: Interceptor
  ) -> Judged {
    .present(
      .possibleInterception,
      "The certificate's issuer is named like \(product.product), which can take encrypted"
        + " connections apart.",
      evidence: evidence(view, product),
      remedies: [
        Remedy("Compare the certificate's fingerprint with the one that the server itself shows.")
      ])
  }

  /// The product, the issuer, and what a person can compare.
  private static func evidence(_ view: CertificateView, _ product: Interceptor) -> [Evidence] {
    [
      Evidence("product", product.product),
      Evidence("issuer", view.leaf.issuer.text, .hostName),
      Evidence("sha256", view.leaf.fingerprint),
      Evidence("root-trusted-here", view.trust == .trusted),
    ]
  }
}
