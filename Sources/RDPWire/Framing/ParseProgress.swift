/// What a parser made of the bytes that have come so far.
package enum ParseProgress<Value: Sendable>: Sendable {
  /// The bytes are a good beginning, and at least this many more (1 or more) must come.
  case needMore(atLeast: Int)
  /// A whole value, and how many bytes it took. What follows belongs to the next.
  case value(Value, consumed: Int)
  /// No further byte can make this right.
  case invalid(WireError)

  /// Takes a whole value further, and keeps the other answers.
  package func map<Other: Sendable>(
    _ transform: (Value) throws(WireError) -> Other
  ) -> ParseProgress<Other> {
    switch self {
    case .needMore(let count): return .needMore(atLeast: count)
    case .invalid(let error): return .invalid(error)
    case .value(let value, let consumed):
      do throws(WireError) {
        return .value(try transform(value), consumed: consumed)
      } catch {
        return .invalid(error)
      }
    }
  }

  /// The value, when it is whole.
  package var value: Value? {
    if case .value(let value, _) = self { value } else { nil }
  }

  /// The error, when the bytes are wrong.
  package var error: WireError? {
    if case .invalid(let error) = self { error } else { nil }
  }
}

// MARK: - Equatable

extension ParseProgress: Equatable where Value: Equatable {}
