internal import Linux
internal import PluginKit

// Why no server is within reach. Told only where the name was not found.
extension ResolutionJudge {
  /// The machine has no network at all.
  var offline: Abnormality? {
    guard !isResolved, seen.network.isOffline == true else { return nil }
    return Abnormality(
      kind: .offline,
      message: "No network interface of this machine is up with an address, so no name server "
        + "can be reached", evidence: evidence)
  }

  /// All servers are where no route leads to.
  var noRoute: Abnormality? {
    let silent = asked.filter(\.outcome.isSilence)
    guard !isResolved, seen.network.isOffline != true, !silent.isEmpty, silent.count == asked.count,
      silent.allSatisfy({ seen.network.routeless.contains($0.server) })
    else { return nil }
    return Abnormality(
      kind: .noRoute, message: "No route of this machine leads to \(list(silent))",
      evidence: evidence)
  }

  /// The router towards the servers does not answer.
  var routerSilent: Abnormality? {
    let silent = asked.filter(\.outcome.isSilence)
    guard !isResolved, !silent.isEmpty, silent.count == asked.count,
      let router = seen.network.silentRouters.first
    else { return nil }
    return Abnormality(
      kind: .routerSilent,
      message: "The router \(router.host), which leads to the name servers, does not answer on "
        + "this machine's own link",
      evidence: evidence + [Evidence("router", router.host, .address)])
  }
}
