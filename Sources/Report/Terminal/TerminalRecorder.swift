private import Diagnosis
package import Engine

/// Output for people: what is being done, then a verdict for each target.
///
/// With one target every stage is told as it ends. With several each target gets its section, in
/// the order in which they were given, and a table closes the report.
package struct TerminalRecorder: Recorder {
  private let style: Style
  private let targets: [Target]
  private let isVerbose: Bool
  private let write: (String) -> Void
  private var ladders: [Ladder]
  /// Stages that ended and wait for their target's section.
  private var waiting: [[Rung]]
  private var live: LiveLine
  private var results = ResultCollection()
  /// Targets below this place have their section.
  private var sections = 0
  private var endedCount = 0

  package init(
    style: Style, targets: [Target], isVerbose: Bool = false,
    write: @escaping (String) -> Void
  ) {
    self.style = style
    self.targets = targets
    self.isVerbose = isVerbose
    self.write = write
    ladders = targets.map(Ladder.init)
    waiting = targets.map { _ in [] }
    live = LiveLine(style)
  }

  package mutating func record(_ event: Event) {
    results.record(event)
    switch event {
    case .rejected: break
    case .checkStarted(let check, let title, let target, _): live.begin(check, target, title)
    case .progress(let check, let target, _, let text): live.change(check, target, text)
    case .log(let check, let target, _, let text): log(check, target, text)
    case .finding(let check, let target, let title, let report):
      log(check, target, "\(report.state.rawValue): \(title)")
    case .fact(let key, let target, let fact): climb(target) { $0.add(key, fact) }
    case .checkEnded(let target, let record):
      live.end(record.id, target)
      climb(target) { $0.end(record) }
    case .targetEnded:
      endedCount += 1
      writeSections()
    }
    show(live.show(prefix: progress))
  }

  package mutating func finish() {
    show(live.hide())
    // A target without a result must not hold back those behind it.
    while sections < targets.count { writeSection() }
    if targets.count > 1 {
      let rejected = RejectedFiles.paragraphs(results.rejectedByPath, style)
      print(Block("Not used", rejected).lines(style) + (rejected.isEmpty ? [] : [""]))
      let table = SummaryTable(targets: targets, results: targets.indices.map(results.result))
      print(table.lines(style))
    }
  }

  private var progress: String {
    targets.count > 1 ? "\(endedCount) of \(targets.count) done, " : ""
  }

  /// Moves one target's ladder, and tells the stages at once where there is only one target.
  private mutating func climb(_ target: Int?, _ step: (inout Ladder) -> [Rung]) {
    guard let target, ladders.indices.contains(target) else { return }
    let rungs = step(&ladders[target])
    if targets.count == 1 {
      print(rungs.map { $0.line(style) })
    } else {
      waiting[target] += rungs
    }
  }

  private mutating func log(_ check: String, _ target: Int?, _ text: String) {
    guard isVerbose else { return }
    let host = targets.count > 1 ? target.flatMap { place in name(place).map { "\($0) " } } : nil
    let line = "    \(host ?? "")\(style.safe(check, limit: 96)): \(style.safe(text))"
    print([style.paint(line, .dim)])
  }

  private func name(_ target: Int) -> String? {
    targets.indices.contains(target) ? style.safe(targets[target].given, limit: 100) : nil
  }

  private mutating func writeSections() {
    while sections < targets.count, results.result(sections) != nil { writeSection() }
  }

  private mutating func writeSection() {
    let place = sections
    sections += 1
    guard let result = results.result(place) else { return }
    let rungs = waiting[place] + ladders[place].finish(result)
    let rejected = targets.count == 1 ? results.rejectedByPath : []
    let heading = targets.count > 1 ? [style.paint(name(place) ?? "", .bold)] : []
    print(heading + rungs.map { $0.line(style) } + [""])
    let section = VerdictSection(result: result, rejected: rejected, style: style)
    print(section.lines + (targets.count > 1 ? [""] : []))
  }

  private mutating func print(_ lines: [String]) {
    if lines.isEmpty { return }
    show(live.hide())
    write(lines.joined(separator: "\n") + "\n")
  }

  private func show(_ text: String) {
    if !text.isEmpty { write(text) }
  }
}
