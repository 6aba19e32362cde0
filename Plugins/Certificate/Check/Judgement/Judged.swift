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

  /// The sentence for people.
  package var message: String {
    switch self {
    case .present(_, let message, _, _), .unknown(_, let message, _): message
    }
  }
}
