internal import Diagnosis

extension VerdictSection {
  /// The causes in words, with how sure they are.
  var what: [Paragraph] {
    causes.enumerated().map { index, cause in
      Paragraph(text: index == 0 ? leading(cause) : following(cause), hanging: 2)
    }
  }

  private func leading(_ cause: RankedCause) -> String {
    let certainty = Words.certainty(cause.probability)
    let capital = certainty.prefix(1).uppercased() + certainty.dropFirst()
    return "\(capital) (\(Words.percent(cause.probability))): \(title(cause))"
  }

  /// Two causes can both be at work, so a probable one is no mere rival.
  private func following(_ cause: RankedCause) -> String {
    let certainty = Words.certainty(cause.probability)
    let link = cause.probability >= 0.5 ? "Also \(certainty)" : "Or perhaps"
    return "\(link) (\(Words.percent(cause.probability))): \(title(cause))"
  }

  func title(_ cause: RankedCause) -> String { style.safe(cause.title, limit: 200) }

  /// The remedies of the first cause and of those that may well be at work beside it.
  var fix: [Paragraph] {
    let worthy = causes.enumerated().filter { $0.offset == 0 || $0.element.probability >= 0.3 }
      .map(\.element).filter { !$0.remedies.isEmpty }
    return worthy.flatMap { cause in
      let head = Paragraph(text: "If it is \(title(cause)):", tone: .bold)
      return (worthy.count > 1 ? [head] : []) + cause.remedies.prefix(5).flatMap(remedy)
        + more(cause)
    }
  }

  /// Where to read on, on one line so that it can be opened.
  private func more(_ cause: RankedCause) -> [Paragraph] {
    guard let url = cause.docsURL else { return [] }
    let text = "More: \(style.safe(url, limit: 300))"
    return [Paragraph(text: text, indent: 2, isVerbatim: true, tone: .dim)]
  }

  private func remedy(_ remedy: Remedy) -> [Paragraph] {
    let mark = style.isUnicode ? "•" : "-"
    let text = Paragraph(text: "\(mark) \(style.safe(remedy.text))", hanging: 2)
    return [text] + ShellCommand.paragraphs(remedy.command, style)
  }
}
