internal import Diagnosis
internal import Engine

/// Everything about one target.
struct EncodedResult: Encodable {
  let target: EncodedTarget
  let verdict: EncodedVerdict
  let checks: [EncodedCheck]
  let facts: [String: EncodedFact]

  init(_ result: TargetResult) {
    target = EncodedTarget(result.target, address: result.address)
    verdict = EncodedVerdict(result.verdict)
    checks = result.checks.map(EncodedCheck.init)
    facts = result.facts.mapValues(EncodedFact.init)
  }
}
