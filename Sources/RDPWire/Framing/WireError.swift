/// What was wrong with bytes from the network, and where.
package struct WireError: Error, Hashable, Sendable {
  /// The kinds of trouble that a parser names.
  package enum Kind: Hashable, Sendable {
    /// The first byte is not version 3 of T.123.
    case notTPKT
    /// The length field is smaller than what it must cover.
    case lengthTooSmall
    /// A length field promises more bytes than its packet has.
    case lengthTooLarge
    /// The transport unit is of another kind than the one expected here.
    case unexpectedUnit
    /// The negotiation structure is of a kind that does not belong here.
    case unexpectedNegotiation
    /// The negotiation structure does not have the length 8.
    case wrongNegotiationLength
    /// The cookie is longer than a request can carry, or has a byte that ends it early.
    case badCookie
    /// The datagram ends before what its flags announce.
    case datagramTooShort
    /// The datagram is not an answer to a SYN.
    case notSynAnswer
  }

  /// What was wrong.
  package let kind: Kind
  /// Bytes before the field that was wrong, from the beginning of what was parsed.
  package let offset: Int
  /// The value that was seen in that field.
  package let seen: Int

  /// Makes an error of a field's place and value.
  package init(_ kind: Kind, offset: Int, seen: Int) {
    self.kind = kind
    self.offset = offset
    self.seen = seen
  }
}

// MARK: - CustomStringConvertible

extension WireError: CustomStringConvertible {
  package var description: String {
    "\(kind.words) (saw 0x\(String(seen, radix: 16)) at byte \(offset))"
  }
}

extension WireError.Kind {
  /// The trouble in a few words.
  fileprivate var words: String {
    switch self {
    case .notTPKT: "no TPKT header"
    case .lengthTooSmall: "length too small"
    case .lengthTooLarge: "length larger than the packet"
    case .unexpectedUnit: "another X.224 unit than expected"
    case .unexpectedNegotiation: "another negotiation structure than expected"
    case .wrongNegotiationLength: "negotiation structure without the length 8"
    case .badCookie: "unusable cookie"
    case .datagramTooShort: "datagram too short"
    case .notSynAnswer: "flags other than those of an answer to SYN"
    }
  }
}
