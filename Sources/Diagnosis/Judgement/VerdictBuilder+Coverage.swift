// What could not be seen.

extension VerdictBuilder {
  /// Every check that did not look, every finding that could have been told, and whether all counted.
  var coverage: [CoverageGap] {
    let gaps = assessment.records.flatMap(Self.gaps) + limitGaps
    return Set(gaps).sorted {
      ($0.check, $0.outcome.word, $0.why) < ($1.check, $1.outcome.word, $1.why)
    }
  }

  /// Says when there was more evidence than could be weighed.
  private var limitGaps: [CoverageGap] {
    guard !belief.isExact else { return [] }
    let why = "Too many findings share causes; those that tell least were left out."
    return [CoverageGap(check: "diagnosis", outcome: .inconclusive, why: why)]
  }

  /// What one run could not see.
  private static func gaps(in record: CheckRecord) -> [CoverageGap] {
    guard record.outcome.hasLooked else {
      return [CoverageGap(check: record.id, outcome: record.outcome, why: why(record))]
    }
    guard record.outcome == .done else { return [] }
    return record.blindSpots.map {
      CoverageGap(check: record.id, outcome: .done, why: $0.message)
    }
  }

  /// The reason in words, or what the outcome itself knows.
  private static func why(_ record: CheckRecord) -> String {
    guard record.reason.isEmpty else { return record.reason }
    return switch record.outcome {
    case .crashed(let signal): "signal \(signal)"
    case .killed(let limit): limit
    case .misbehaved(let rule): rule
    default: record.outcome.word
    }
  }
}
