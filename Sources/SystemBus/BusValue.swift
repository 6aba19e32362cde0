/// What a bus can carry, without the wrapping of variants.
package enum BusValue: Hashable, Sendable {
  case boolean(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case real(Double)
  /// A text or a signature.
  case text(String)
  case objectPath(String)
  case bytes([UInt8])
  case array([BusValue])
  case structure([BusValue])
  case dictionary([BusValue: BusValue])
}

extension BusValue {
  /// The text or the object's path; nil for another kind.
  package var text: String? {
    switch self {
    case .text(let text), .objectPath(let text): text
    default: nil
    }
  }

  package var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// A whole number of any width; nil for another kind.
  package var integer: Int64? {
    switch self {
    case .integer(let value): value
    case .unsigned(let value): Int64(exactly: value)
    default: nil
    }
  }

  /// A whole number that is not negative; nil for another kind.
  package var unsigned: UInt64? {
    switch self {
    case .unsigned(let value): value
    case .integer(let value): UInt64(exactly: value)
    default: nil
    }
  }

  /// The parts of an array or a structure; nil for another kind.
  package var elements: [BusValue]? {
    switch self {
    case .array(let values), .structure(let values): values
    default: nil
    }
  }

  /// The value of a text key in a dictionary; nil for another kind too.
  package subscript(key: String) -> BusValue? {
    if case .dictionary(let values) = self { values[.text(key)] } else { nil }
  }
}
