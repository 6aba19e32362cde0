/// What all checks together say of each finding.
///
/// A finding may be reported by several runs, once for an address for example. Seen once is seen;
/// not told once is not told; absent is only what nobody saw and everybody could tell.
struct Observations {
  /// By finding: what holds over all its reports.
  let states: [String: FindingState]
  /// By finding: the reports that saw it.
  let sightings: [String: [FindingReport]]
  /// By check: its reports that could not tell although somebody could see to it. Without checks
  /// that had nothing to look at, or nothing to look with, or were left out.
  let blindSpots: [(record: CheckRecord, reports: [FindingReport])]

  /// Reads records in whatever order the checks ended.
  init(_ records: [CheckRecord]) {
    let ordered = records.sorted { ($0.id, $0.plugin, $0.reason) < ($1.id, $1.plugin, $1.reason) }
    let reports = ordered.flatMap(\.findings)
    states = Dictionary(reports.map { ($0.id, $0.state) }, uniquingKeysWith: Self.prevailing)
    sightings = Dictionary(grouping: reports.filter { $0.state == .present }, by: \.id)
    blindSpots = ordered.filter { $0.outcome != .notApplicable && $0.outcome != .notRun }
      .map { ($0, $0.blindSpots) }
  }

  /// The state that holds when two reports of one finding differ.
  private static func prevailing(_ one: FindingState, _ other: FindingState) -> FindingState {
    [.present, .unknown].first { $0 == one || $0 == other } ?? .absent
  }
}

extension CheckRecord {
  /// The reports that could not tell although somebody could see to it: those that say what would
  /// help, and all of a check that did not get to look.
  ///
  /// What a check cannot tell because the connection ends before is no blind spot of its own.
  var blindSpots: [FindingReport] {
    findings.filter { $0.state == .unknown && ($0.whatWouldHelp != nil || outcome != .done) }
  }
}
