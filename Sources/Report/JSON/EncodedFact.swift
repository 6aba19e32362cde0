internal import CheckGraph
internal import Diagnosis
internal import Engine

/// A fact's value as JSON has it; bytes in base64 (RFC 4648 section 4), a secret as null.
struct EncodedFact: Encodable {
  private let value: FactValue?

  init(_ fact: RecordedFact) {
    value = fact.privacy == .secret ? nil : fact.value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .str(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .bytes(let value): try container.encode(JSONText.base64(value))
    case nil: try container.encodeNil()
    }
  }
}
