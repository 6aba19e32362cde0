/// The two layers of the diagnosis: causes, and the findings that they explain.
///
/// Causes are independent of each other before anything was seen. A finding is present when its
/// leak or at least one active cause triggers it (a noisy-OR). Built once from what all plugins
/// declare; the order of declarations decides nothing but whose words describe a cause.
package struct Network: Sendable {
  /// All causes, merged and sorted by id.
  package let causes: [Cause]
  /// All findings, merged and sorted by id.
  package let findings: [Finding]
  /// Links to ids that nobody declares, sorted: a plugin that is not there, or a misspelling.
  package let unknownReferences: [UnknownReference]

  /// The probability of each cause before anything was seen.
  let priors: [Double]

  /// Merges declarations.
  ///
  /// A link may be declared at either end; where both ends or two plugins give one, the stronger
  /// stands. A finding declared twice has the greater leak and the heavier effect. A cause declared
  /// twice keeps the words and the prior of its first declaration and explains what either does,
  /// so built-in causes are to come first.
  ///
  /// - Parameters:
  ///   - causes: Built-in causes, then those of plugins.
  ///   - findings: What the plugins' checks can see.
  package init(causes declared: [Cause], findings definitions: [FindingDefinition]) {
    let merged = Self.merged(declared)
    var draft = Draft(causes: merged, definitions: definitions)
    draft.addLinks(of: definitions)
    draft.addLinks(of: merged)
    causes = merged
    findings = draft.findings
    unknownReferences = draft.unknownReferences.sorted()
    priors = merged.map { Probability.clamped($0.prior) }
  }

  /// One cause an id, sorted by id.
  private static func merged(_ declared: [Cause]) -> [Cause] {
    Dictionary(grouping: declared, by: \.id).values
      .compactMap { same in
        same.first.map { $0.explaining(same.dropFirst().flatMap(\.explains)) }
      }
      .sorted { $0.id < $1.id }
  }
}

extension Cause {
  /// The same cause, which explains further findings.
  fileprivate func explaining(_ further: [Link]) -> Cause {
    Cause(
      id: id, title: title, effect: effect, prior: prior, remedies: remedies, docsURL: docsURL,
      explains: explains + further)
  }
}
