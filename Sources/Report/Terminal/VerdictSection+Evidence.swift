internal import Diagnosis

extension VerdictSection {
  /// The most findings told in one block.
  private static let limit = 8

  /// The findings that decided; without a cause, everything abnormal that was seen.
  var why: [Paragraph] {
    guard verdict.level != .ready else { return [] }
    return reports(deciding).prefix(Self.limit).flatMap(paragraphs)
  }

  /// What is abnormal but did not decide: information in a few words.
  var alsoSeen: [Paragraph] {
    let deciding = verdict.level == .ready ? [] : Set(deciding)
    let rest = reports(.present).filter { !deciding.contains($0.id) }
    let shown = rest.prefix(Self.limit).map { Paragraph(text: message($0), hanging: 2) }
    if rest.count <= Self.limit { return shown }
    return shown + [Paragraph(text: "and \(rest.count - Self.limit) more")]
  }

  /// Ids of findings, those of the most probable cause first.
  private var deciding: [String] {
    var ids: [String] = []
    for id in causes.flatMap(\.because) where !ids.contains(id) { ids.append(id) }
    return ids.isEmpty ? unique(reports(.present).map(\.id)) : ids
  }

  private func unique(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { list, id in if !list.contains(id) { list.append(id) } }
  }

  private func reports(_ ids: [String]) -> [FindingReport] {
    let present = reports(.present)
    return ids.flatMap { id in present.filter { $0.id == id } }
  }

  private func paragraphs(_ report: FindingReport) -> [Paragraph] {
    let evidence = report.evidence.filter { $0.privacy != .secret }.prefix(12)
      .map { "\(style.safe($0.key, limit: 60)): \(style.safe($0.value, limit: 200))" }
    let head = Paragraph(text: message(report), hanging: 2)
    if evidence.isEmpty { return [head] }
    let text = evidence.joined(separator: "; ")
    return [head, Paragraph(text: text, indent: 2, tone: .dim)]
  }

  /// What a finding says, or its id where it says nothing.
  func message(_ report: FindingReport) -> String {
    style.safe(report.message.isEmpty ? report.id : report.message)
  }
}
