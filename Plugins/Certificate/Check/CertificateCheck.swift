internal import CRDPCheck
internal import PluginKit
private import TLSProbe

/// Reads the facts, has them judged, reports.
enum CertificateCheck {
  /// The code of the check.
  static func run(_ run: Run) -> RDPOutcome {
    guard let bytes = run[.tlsChain], let host = run[.targetHost], let now = run[.clientClock]
    else { return .inconclusive }
    let chain = CertificateChain.split(bytes)
    guard let leaf = chain.first else {
      run.log(.warning, "the server's certificate cannot be read (\(bytes.count) bytes)")
      return .inconclusive
    }
    let view = CertificateView(
      leaf: leaf.facts(), others: chain.dropFirst().map { $0.facts() }, host: host,
      matchesHost: NameMatch.matches(leaf, host: host), address: run[.address],
      trust: trust(in: chain, at: now), now: now, serverTime: run[.serverTime])
    publish(view, to: run)
    for judged in CertificateJudge.judge(view) { judged.report(to: run) }
    return .done
  }

  /// Opened once for all targets.
  private static let store = TrustStore.system()

  /// What this machine's store says for the time of its clock.
  private static func trust(in chain: [X509Certificate], at now: Int64) -> TrustVerdict {
    guard let store else {
      return .unavailable("this machine has no store of trusted authorities that can be read")
    }
    return store.verdict(on: chain, at: now)
  }

  /// Puts the facts about the server's own certificate.
  private static func publish(_ view: CertificateView, to run: Run) {
    let leaf = view.leaf
    if let time = leaf.notAfter { run.put(.certificateNotAfter, time) }
    if let time = leaf.notBefore { run.put(.certificateNotBefore, time) }
    run.put(.certificateFingerprint, leaf.fingerprint)
    run.put(.certificateSubject, leaf.subject.text, privacy: .hostName)
    run.put(.certificateIssuer, leaf.issuer.text, privacy: .hostName)
    run.put(.certificateNames, view.names, privacy: .hostName)
    if case .unavailable = view.trust { return }
    run.put(.certificateTrusted, view.trust == .trusted)
  }
}
