internal import Diagnosis
package import Engine
package import PluginHost

/// The answer for one target in words: level, what, why, fix, what could not be seen.
package struct VerdictSection: Sendable {
  let result: TargetResult
  let rejected: [RejectedFile]
  let style: Style

  package init(result: TargetResult, rejected: [RejectedFile], style: Style) {
    self.result = result
    self.rejected = rejected
    self.style = style
  }

  /// The finished lines, without an empty one at either end.
  package var lines: [String] {
    let blocks = [
      Block("What", what), Block("Why", why), Block("Fix", fix), Block("Also seen", alsoSeen),
      Block("Not seen", notSeen), Block("Next look", nextLook),
    ]
    let bodies = blocks.map { $0.lines(style) }.filter { !$0.isEmpty }
    return headline + bodies.flatMap { [""] + $0 }
  }

  var verdict: Verdict { result.verdict }

  /// The causes that are worth a person's time, most probable first.
  ///
  /// The first is always named where something is wrong. Its rivals need some weight of their own.
  var causes: [RankedCause] {
    guard verdict.level != .ready, let first = verdict.causes.first else { return [] }
    return [first] + verdict.causes.dropFirst().filter { $0.probability >= 0.05 }.prefix(3)
  }

  /// Reports of one state with the check that made them, in the order of the checks.
  func reports(_ state: FindingState) -> [FindingReport] {
    result.checks.flatMap { record in record.findings.filter { $0.state == state } }
  }

  private var nextLook: [Paragraph] {
    guard let look = verdict.nextLook, verdict.level != .ready else { return [] }
    return [Paragraph(text: style.safe(look.text))]
  }
}
