internal import Diagnosis
internal import Engine

extension VerdictSection {
  /// The level and one sentence about the connection.
  var headline: [String] {
    let word = verdict.level.word.uppercased()
    let paragraph = Paragraph(text: sentences.joined(separator: " "))
    let lines = paragraph.lines(width: style.columns - word.count - 2).map(\.text)
    let indent = String(repeating: " ", count: word.count + 2)
    let first = style.paint(word, Words.tone(of: verdict.level)) + "  " + lines[0]
    return [first] + lines.dropFirst().map { indent + $0 }
  }

  private var sentences: [String] {
    switch verdict.level {
    case .ready: [readySentence]
    case .degraded: ["Connections to \(given) work, but not without trouble."]
    case .blocked: ["No connection to \(given) from this machine."] + progress
    case .inconclusive: ["Could not tell whether connections to \(given) work."] + [obstacle]
    }
  }

  private var given: String { style.safe(result.target.given, limit: 260) }

  private var readySentence: String {
    let address = result.address ?? facts.string("net.address")
    let place = address.map { $0 == result.target.host ? "" : " at \(style.safe($0, limit: 60))" }
    let numbers = [roundTrip, encryption, certificate].compactMap(\.self)
    let tail = numbers.isEmpty ? "" : ": " + numbers.joined(separator: ", ")
    return "Remote Desktop on \(given) answers\(place ?? "")\(tail)."
  }

  private var facts: FactBook { FactBook(result.facts) }

  private var roundTrip: String? {
    facts.int("tcp.rtt-us").map { "round trip \(Milliseconds.words($0))" }
  }

  private var encryption: String? {
    facts.string("tls.version").map { style.safe(TLSName.words($0), limit: 40) }
  }

  private var certificate: String? {
    guard let end = facts.int("cert.not-after"), let now = facts.int("client.clock") else {
      return nil
    }
    let (seconds, isOverflow) = end.subtractingReportingOverflow(now)
    guard !isOverflow, seconds >= 0 else { return nil }
    let days = seconds / 86_400
    return "certificate good for \(days) more \(days == 1 ? "day" : "days")"
  }

  private var progress: [String] {
    guard let stage = verdict.stoppedAt else { return [] }
    let stop = "It stops while \(Words.activity(of: stage))"
    let hasClimbed = verdict.reached.map { $0 < stage } ?? false
    return [hasClimbed ? "\(stop); the steps before that work." : "\(stop), the first step."]
  }

  /// Why it could not be told: a check that failed to look says more than one that had no chance.
  private var obstacle: String {
    let gaps = verdict.coverage.filter { $0.outcome != .notApplicable }
    guard let gap = gaps.first(where: { $0.outcome != .notRun }) ?? gaps.first else {
      return "No check gave an answer that decides it."
    }
    return "The check \(style.safe(gap.check, limit: 96)) \(Words.excuse(gap.outcome))."
  }
}
