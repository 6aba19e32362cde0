internal import Diagnosis

/// The answer for one target.
struct EncodedVerdict: Encodable {
  let level: String
  let reached: Nullable<String>
  let stoppedAt: Nullable<String>
  let causes: [EncodedCause]
  let coverage: [EncodedGap]
  let nextLook: Nullable<EncodedNextLook>

  init(_ verdict: Verdict) {
    level = verdict.level.word
    reached = Nullable(verdict.reached?.rawValue)
    stoppedAt = Nullable(verdict.stoppedAt?.rawValue)
    causes = verdict.causes.map(EncodedCause.init)
    coverage = verdict.coverage.map(EncodedGap.init)
    nextLook = Nullable(verdict.nextLook.map(EncodedNextLook.init))
  }

  private enum CodingKeys: String, CodingKey {
    case level
    case reached
    case stoppedAt = "stopped_at"
    case causes
    case coverage
    case nextLook = "next_look"
  }
}
