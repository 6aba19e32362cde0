package import PluginKit

/// What came of looking for one finding. One that is not judged is absent.
package enum Judged: Sendable {
  case present(
    SoftwareFinding, _ message: String, evidence: [Evidence] = [], remedies: [Remedy] = [])
  case unknown(SoftwareFinding, because: String)

  package var id: SoftwareFinding {
    switch self {
    case .present(let id, _, _, _), .unknown(let id, _): id
    }
  }

  /// The sentence for people.
  package var message: String {
    switch self {
    case .present(_, let message, _, _), .unknown(_, let message): message
    }
  }

  /// What mends it.
  package var remedies: [Remedy] {
    if case .present(_, _, _, let remedies) = self { return remedies }
    return []
  }

  /// Whether it was seen.
  package var isPresent: Bool {
    if case .present = self { return true }
    return false
  }

  /// Hands it to the host.
  func report(to run: Run) {
    switch self {
    case .present(let id, let message, let evidence, let remedies):
      run.finding(id.rawValue, message, evidence: evidence, remedies: remedies)
    case .unknown(let id, let reason):
      run.unknown(id.rawValue, because: reason)
    }
  }
}
