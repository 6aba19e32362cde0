extension Network {
  /// How large a component is, and with that what an answer costs.
  struct Size {
    /// The number of present findings.
    var findings = 0
    /// The number of causes that explain any of them.
    var causes = 0
    /// The number of links between these.
    var links = 0

    /// The table cells that the cheaper algorithm visits; the greatest integer when no one would.
    var steps: Int {
      min(Self.scaled(findings, 2 * (links + causes)), Self.scaled(causes, links + causes))
    }

    /// Whether a table of the sets of findings is cheaper than one of the sets of causes.
    var prefersFindings: Bool {
      Self.scaled(findings, 2 * (links + causes)) < Self.scaled(causes, links + causes)
    }

    /// The size with one more finding, where some causes are counted already.
    func adding(_ finding: Finding, knowing known: Set<Int>) -> Size {
      Size(
        findings: findings + 1,
        causes: causes + finding.edges.count { !known.contains($0.cause) },
        links: links + finding.edges.count)
    }

    /// The work for each of all sets of so many things, without overflow.
    private static func scaled(_ things: Int, _ work: Int) -> Int {
      guard things < 32 else { return .max }
      let (steps, overflow) = (max(work, 1)).multipliedReportingOverflow(by: 1 << things)
      return overflow ? .max : steps
    }
  }
}
