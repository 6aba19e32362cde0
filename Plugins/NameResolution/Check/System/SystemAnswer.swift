internal import Linux

/// What the system's resolver, which clients use, said about the name.
enum SystemAnswer: Hashable, Sendable {
  /// Nothing by the end of the look.
  case unfinished
  /// Addresses with port 0, in the order in which clients try them (RFC 6724).
  case addresses([SocketAddress])
  /// There is no such name, or it has no address.
  case unknown(String)
  /// It could not tell, for the reason in its own words.
  case failed(String)
}

extension SystemAnswer {
  /// The addresses, if there are some.
  var found: [SocketAddress] {
    if case .addresses(let addresses) = self { addresses } else { [] }
  }

  /// It says for certain that the name has no address.
  var isDenial: Bool {
    if case .unknown = self { true } else { false }
  }
}

// MARK: - CustomStringConvertible

extension SystemAnswer: CustomStringConvertible {
  var description: String {
    switch self {
    case .unfinished: "no answer yet"
    case .addresses(let addresses): addresses.map(\.host).joined(separator: " ")
    case .unknown(let words), .failed(let words): words
    }
  }
}
