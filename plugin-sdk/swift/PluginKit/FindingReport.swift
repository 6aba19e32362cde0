/// What came of looking for one finding, decided before anything is reported. A finding that is not
/// judged is absent.
public enum FindingReport<ID: RawRepresentable & Hashable & Sendable>: Sendable
where ID.RawValue == String {
  case present(ID, _ message: String, evidence: [Evidence] = [], remedies: [Remedy] = [])
  case unknown(ID, because: String, wouldHelp: String? = nil)

  public var id: ID {
    switch self {
    case .present(let id, _, _, _), .unknown(let id, _, _): id
    }
  }

  /// The sentence for people.
  public var message: String {
    switch self {
    case .present(_, let message, _, _), .unknown(_, let message, _): message
    }
  }

  /// What mends it.
  public var remedies: [Remedy] {
    if case .present(_, _, _, let remedies) = self { return remedies }
    return []
  }

  /// Whether it was seen.
  public var isPresent: Bool {
    if case .present = self { return true }
    return false
  }

  /// Hands it to the host.
  public func report(to run: Run) {
    switch self {
    case .present(let id, let message, let evidence, let remedies):
      run.finding(id.rawValue, message, evidence: evidence, remedies: remedies)
    case .unknown(let id, let reason, let help):
      run.unknown(id.rawValue, because: reason, wouldHelp: help)
    }
  }
}
