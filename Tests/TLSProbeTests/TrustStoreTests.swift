import TLSProbe
import TestCertificates
import Testing

@Suite struct TrustStoreTests {
  private let now: Int64 = 1_800_000_000
  private let authority: TestIdentity
  private let store: TrustStore

  init() throws {
    authority = try TestIdentity(CertificateRecipe("An authority").with { $0.isCA = true })
    store = try TrustStore(trusting: [try #require(X509Certificate(der: authority.der))])
  }

  private func verdict(_ chain: TestIdentity..., at time: Int64? = nil) -> TrustVerdict {
    store.verdict(on: CertificateChain.split(chain.flatMap(\.der)), at: time ?? now)
  }

  @Test func `a chain to a trusted authority is trusted`() throws {
    let middle = try TestIdentity(
      CertificateRecipe("Middle").with { $0.isCA = true }, issuer: authority)
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: middle)
    #expect(verdict(leaf, middle) == .trusted)
    #expect(verdict(leaf) == .unknownAuthority)
  }

  @Test func `a certificate signed by itself is called so`() throws {
    #expect(verdict(try TestIdentity(CertificateRecipe("pc"))) == .selfSigned)
  }

  @Test func `an authority that is not in the store is unknown`() throws {
    let other = try TestIdentity(CertificateRecipe("Another").with { $0.isCA = true })
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: other)
    #expect(verdict(leaf, other) == .unknownAuthority)
    #expect(verdict(leaf) == .unknownAuthority)
  }

  @Test(arguments: [Int64(1_600_000_000), 2_000_000_000])
  func `the time is the caller's`(time: Int64) throws {
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: authority)
    guard case .outOfTime = verdict(leaf, at: time) else {
      Issue.record("the time was not looked at")
      return
    }
  }

  @Test func `an authority that may not sign is refused`() throws {
    let impostor = try TestIdentity(CertificateRecipe("No authority"), issuer: authority)
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: impostor)
    #expect(verdict(leaf, impostor) != .trusted)
  }

  @Test func `several threads may ask one store`() async throws {
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: authority).der
    let (store, now) = (store, now)
    await withTaskGroup(of: TrustVerdict.self) { group in
      for _ in 0..<8 {
        group.addTask { store.verdict(on: CertificateChain.split(leaf), at: now) }
      }
      for await verdict in group { #expect(verdict == .trusted) }
    }
  }

  @Test func `no certificate is never trusted`() {
    #expect(store.verdict(on: [], at: now) == .refused("no certificate"))
  }

  @Test func `asking the machine's own store does no harm`() throws {
    guard let system = TrustStore.system() else { return }
    let leaf = try TestIdentity(CertificateRecipe("pc"), issuer: authority)
    let chain = CertificateChain.split(leaf.der)
    #expect(system.verdict(on: chain, at: now) == .unknownAuthority)
  }
}
