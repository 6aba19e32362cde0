package import PluginKit

/// What came of looking for one finding. One that is not judged is absent.
package enum Judged: Sendable {
  case present(
    FindingID, _ message: String, evidence: [Evidence] = [], remedies: [Remedy] = [])
  case unknown(FindingID, because: String, wouldHelp: String? = nil)

  /// Which finding it is about.
  package var id: FindingID {
    switch self {
    case .present(let id, _, _, _), .unknown(let id, _, _): id
    }
  }

  /// Hands it to the host.
  func report(to run: Run) {
    switch self {
    case .present(let id, let message, let evidence, let remedies):
      run.finding(id.rawValue, message, evidence: evidence, remedies: remedies)
    case .unknown(let id, let reason, let help):
      run.unknown(id.rawValue, because: reason, wouldHelp: help)
    }
  }
}
