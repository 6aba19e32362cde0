package import CRDPCheck
package import PluginKit
private import TLSProbe

/// Compares the server's certificate with those that clients remember, and reports.
package struct PinsCheck: Sendable {
  private let surroundings: @Sendable () -> Surroundings

  package init(surroundings: @escaping @Sendable () -> Surroundings = { .current() }) {
    self.surroundings = surroundings
  }

  /// The code of the check.
  package func run(_ run: Run) -> RDPOutcome {
    guard let host = run[.targetHost], let port = run[.targetPort].flatMap(UInt16.init(exactly:)),
      let now = run[.clientClock], let bytes = run[.tlsChain],
      let leaf = CertificateChain.split(bytes).first
    else { return .inconclusive }
    let surroundings = surroundings()
    let address = run[.address]
    var finder = PinFinder(UserFiles(surroundings), hosts: [host] + [address].compactMap(\.self))
    let pins = surroundings.configurations.flatMap { finder.pins(in: "\($0)/freerdp") }
    let isTrusted = (run[.certificateTrusted] ?? false) && NameMatch.matches(leaf, host: host)
    let sight = PinSight(
      host: host, port: port, address: address, now: now, user: surroundings.user,
      shown: SeenCertificate(leaf), isTrusted: isTrusted, pins: pins, refusals: finder.refusals)
    publish(sight, to: run)
    PinJudge.judge(sight).forEach { $0.report(to: run) }
    return .done
  }

  private func publish(_ sight: PinSight, to run: Run) {
    let own = sight.own
    guard !own.isEmpty else {
      if sight.refusals.isEmpty { run.put(.clientPin, "none") }
      return
    }
    let isKnown = own.contains { $0.certificate.isSame(as: sight.shown) }
    run.put(.clientPin, isKnown ? "matches" : "differs")
  }
}
