internal import CRDPCheck
internal import PluginKit

/// The check "client.fit": whether any installed client can use the server.
struct FitCheck: Sendable {
  /// Asks a server for TLS without Network Level Authentication.
  var ask: @Sendable (_ address: String, _ port: Int64, Run) -> Bool? = InsistenceProbe.ask

  static let requires: [any AnyFactKey] = [
    FactKey<[String]>.rdpClients, FactKey<String>.ladderStop,
  ]
  static let wants: [any AnyFactKey] = [
    FactKey<String>.clientNLA, FactKey<[String]>.clientTLSVersions,
    FactKey<Int64>.selectedProtocol, FactKey<String>.tlsVersion, FactKey<String>.address,
    FactKey<Int64>.targetPort,
  ]

  func run(_ run: Run) -> RDPOutcome {
    // Where the ladder stops, it stops for every client; and without a client nothing can fit.
    guard let clients = run[.rdpClients], !clients.isEmpty, run[.ladderStop] == "none" else {
      return .notApplicable
    }
    var view = FitView()
    view.clients = clients
    view.nla = run[.clientNLA]
    view.versions = run[.clientTLSVersions]
    view.chosen = run[.selectedProtocol]
    view.tls = run[.tlsVersion]
    if view.needsAnswer, let address = run[.address], let port = run[.targetPort] {
      view.insistsOnNLA = ask(address, port, run)
    }
    for judged in FitJudge.judge(view) { judged.report(to: run) }
    return .done
  }
}
