/// Makes one verdict of all that was seen of a target.
///
/// The level is measured: it follows from stages and findings, never from a probability. The
/// causes are inferred. What could not be seen is said beside them, never counted as either.
package struct VerdictBuilder {
  /// What is known.
  let assessment: Assessment
  /// What all checks together saw.
  let observations: Observations
  /// What is believed of all causes.
  let belief: Network.Belief
  /// The findings that were seen.
  let present: [Network.Finding]
  /// The findings that were looked for and are not there.
  let absent: [Network.Finding]

  /// Infers what is to be believed.
  package init(_ assessment: Assessment) {
    let network = assessment.network
    let observations = Observations(assessment.records)
    present = network.findings.filter { observations.states[$0.id] == .present }
    absent = network.findings.filter { observations.states[$0.id] == .absent }
    belief = network.infer(present: present, absent: absent)
    self.observations = observations
    self.assessment = assessment
  }

  /// The verdict.
  package func verdict() -> Verdict {
    Verdict(
      level: level, reached: reached, stoppedAt: stoppedAt, causes: rankedCauses,
      coverage: coverage, nextLook: nextLook)
  }
}
