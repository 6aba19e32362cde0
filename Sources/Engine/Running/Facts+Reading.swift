private import CheckGraph
internal import Diagnosis

extension [String: RecordedFact] {
  /// What the ladder's checks said of each stage.
  var stages: [Stage: Bool] {
    var stages: [Stage: Bool] = [:]
    for stage in Stage.allCases {
      if case .bool(let isCompleted)? = self[stage.factName]?.value { stages[stage] = isCompleted }
    }
    return stages
  }

  /// A fact that is text; nil when it is missing or of another type.
  func text(_ key: String) -> String? {
    guard case .str(let text)? = self[key]?.value else { return nil }
    return text
  }
}
