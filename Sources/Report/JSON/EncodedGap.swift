internal import Diagnosis

/// A check that did not look.
struct EncodedGap: Encodable {
  let check: String
  let outcome: String
  let why: String

  init(_ gap: CoverageGap) {
    check = gap.check
    outcome = gap.outcome.word
    why = gap.why.isEmpty ? gap.outcome.detail : gap.why
  }
}
