internal import CRDPCheck
private import Interception
internal import PluginKit
private import TLSProbe

/// The check "antivirus.contact": whether a product of this machine touches this connection.
struct ContactCheck: Sendable {
  static let requires: [any AnyFactKey] = [
    FactKey<[String]>.securityProducts, FactKey<String>.ladderStop,
  ]
  static let wants: [any AnyFactKey] = [
    FactKey<String>.tcpOutcome, FactKey<[UInt8]>.tlsChain, FactKey<Bool>.certificateTrusted,
    FactKey<[String]>.interceptingRoots, FactKey<String>.targetHost, FactKey<Int64>.targetPort,
  ]

  func run(_ run: Run) -> RDPOutcome {
    let products = (run[.securityProducts] ?? []).compactMap(Presence.init(label:))
    guard products.contains(where: { $0.product.touchesConnections }) else {
      return .notApplicable
    }
    var view = ContactView()
    view.products = products
    view.roots = run[.interceptingRoots] ?? []
    view.tcpOutcome = run[.tcpOutcome]
    view.isTrusted = run[.certificateTrusted] ?? false
    view.host = run[.targetHost] ?? "the server"
    view.port = run[.targetPort] ?? 3389
    take(run[.tlsChain] ?? [], into: &view)
    for judged in ContactJudge.judge(view) { judged.report(to: run) }
    return .done
  }

  /// Looks the issuers of a chain up. Where subject and issuer are one, it is a product's own page.
  private func take(_ chain: [UInt8], into view: inout ContactView) {
    let facts = CertificateChain.split(chain).map { $0.facts() }
    guard let leaf = facts.first, leaf.subject.text != leaf.issuer.text else { return }
    view.issuer = leaf.issuer.text
    view.signer = facts.lazy.compactMap { Interceptor.signing(as: $0.issuer) }.first?.product
  }
}
