private import Foundation

/// What the tested program said of one target: the part of its JSON that the lab judges.
struct Answer: Hashable, Sendable {
  /// The level's word.
  let level: String
  /// The last stage that was completed; nil when not even the first was.
  let reached: String?
  /// Most probable first.
  let causes: [Cause]
  /// The facts that are lists of texts, by their names.
  let lists: [String: [String]]

  /// A cause by its id and what it does.
  struct Cause: Hashable, Sendable {
    let id: String
    /// "blocks", "degrades" or "none"; nil when the program does not say.
    let effect: String?
  }

  /// Reads the program's output.
  ///
  /// - Throws: A sentence that says what is wrong with it.
  init(json: String) throws {
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
    } catch {
      throw LabError("no answer in JSON (\(error)): \(json.prefix(2_000))")
    }
    guard let result = report.results.first, report.results.count == 1 else {
      throw LabError("\(report.results.count) results for one target")
    }
    let verdict = result.verdict
    level = verdict.level
    reached = verdict.reached
    causes = verdict.causes.map { Cause(id: $0.id, effect: $0.effect) }
    lists = (result.facts ?? [:]).compactMapValues(\.list)
  }
}

extension Answer {
  /// The answer in one line, for a log.
  var summary: String {
    "\(level), reached \(reached ?? "nothing"), \(causes.first?.id ?? "no cause")"
  }
}

// MARK: - The program's own form

extension Answer {
  private struct Report: Decodable {
    let results: [Result]
  }

  private struct Result: Decodable {
    let verdict: Verdict
    let facts: [String: Fact]?
  }

  /// A fact of any type, of which lists of texts are kept.
  private struct Fact: Decodable {
    let list: [String]?

    init(from decoder: any Decoder) throws {
      list = try? decoder.singleValueContainer().decode([String].self)
    }
  }

  private struct Verdict: Decodable {
    let level: String
    let reached: String?
    let causes: [RankedCause]
  }

  private struct RankedCause: Decodable {
    let id: String
    let effect: String?
  }
}
