import Certificate
import PluginKit
import TLSProbe
import TestCertificates

/// The moment at which tests judge, in seconds since 1970: 2027-01-15.
let testNow: Int64 = 1_800_000_000
let testDay: Int64 = 86_400

/// The view of certificates that a test made, its own first.
func view(
  of chain: [TestIdentity], host: String = "pc.example", trusting: [TestIdentity] = [],
  now: Int64 = testNow, serverTime: Int64? = nil
) throws -> CertificateView {
  let certificates = CertificateChain.split(chain.flatMap(\.der))
  let store = try TrustStore(trusting: CertificateChain.split(trusting.flatMap(\.der)))
  guard let leaf = certificates.first else { throw TestIdentity.Refused(step: "chain") }
  return CertificateView(
    leaf: leaf.facts(), others: certificates.dropFirst().map { $0.facts() }, host: host,
    matchesHost: NameMatch.matches(leaf, host: host),
    trust: store.verdict(on: certificates, at: now), now: now, serverTime: serverTime)
}

/// A certificate for pc.example, signed by itself unless somebody else does.
func identity(
  issuer: TestIdentity? = nil, _ change: (inout CertificateRecipe) -> Void = { _ in }
) throws -> TestIdentity {
  let recipe = CertificateRecipe("pc.example", alternativeNames: "DNS:pc.example")
  return try TestIdentity(recipe.with(change), issuer: issuer)
}

/// An authority of this name.
func authority(_ parts: (type: String, value: String)...) throws -> TestIdentity {
  try TestIdentity(CertificateRecipe(subject: parts).with { $0.isCA = true })
}

extension [Judged] {
  /// The findings that are present, in order.
  var present: [FindingID] {
    compactMap { judged in
      if case .present(let id, _, _, _) = judged { id } else { nil }
    }
  }

  /// The findings that could not be told, in order.
  var unknown: [FindingID] {
    compactMap { judged in
      if case .unknown(let id, _, _) = judged { id } else { nil }
    }
  }

  func message(of id: FindingID) -> String? { first { $0.id == id }?.message }

  func evidence(of id: FindingID) -> [Evidence] {
    flatMap { judged -> [Evidence] in
      if case .present(id, _, let evidence, _) = judged { evidence } else { [] }
    }
  }

  func remedies(of id: FindingID) -> [String] {
    flatMap { judged -> [String] in
      if case .present(id, _, _, let remedies) = judged { remedies.map(\.text) } else { [] }
    }
  }
}
