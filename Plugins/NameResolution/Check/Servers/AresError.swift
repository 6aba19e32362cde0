private import CAres

/// A refusal of the resolver library, with its number.
struct AresError: Error, Hashable, Sendable {
  /// One of the library's ARES_E numbers.
  let status: CInt
}

// MARK: - CustomStringConvertible

extension AresError: CustomStringConvertible {
  var description: String { String(cString: ares_strerror(status)) }
}
