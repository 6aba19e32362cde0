internal import Diagnosis

/// A cause with its probability.
struct EncodedCause: Encodable {
  let id: String
  let title: String
  let probability: EncodedNumber
  let effect: String
  let because: [String]
  let remedies: [EncodedRemedy]

  init(_ cause: RankedCause) {
    id = cause.id
    title = cause.title
    probability = EncodedNumber(cause.probability)
    effect = cause.effect.word
    because = cause.because
    remedies = cause.remedies.map(EncodedRemedy.init)
  }
}
