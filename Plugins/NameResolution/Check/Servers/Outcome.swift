internal import Linux

/// What asking came to.
enum Outcome: Hashable, Sendable {
  /// Nothing yet.
  case pending
  /// Addresses, with port 0, in the answer's order.
  case addresses([SocketAddress])
  /// The name exists, without an address of the kinds that were asked for.
  case noData
  /// NXDOMAIN: there is no such name.
  case nameUnknown
  /// REFUSED: the server does not answer such questions from here.
  case refused
  /// SERVFAIL, or another answer that is none; the word the protocol has for it.
  case failed(String)
  /// No answer came in time.
  case silent
  /// The question could not be delivered: nothing listens there, or no way leads there.
  case unreachable
}

extension Outcome {
  /// The addresses, if this is an outcome with some.
  var found: [SocketAddress] {
    if case .addresses(let addresses) = self { addresses } else { [] }
  }

  /// The server said something about the name that can be relied on.
  var isAnswer: Bool {
    switch self {
    case .addresses, .noData, .nameUnknown: true
    case .pending, .refused, .failed, .silent, .unreachable: false
    }
  }

  /// Nothing came back from the server.
  var isSilence: Bool { self == .silent || self == .unreachable }

  /// The server answered that it cannot.
  var isFailure: Bool {
    if case .failed = self { true } else { false }
  }
}

// MARK: - CustomStringConvertible

extension Outcome: CustomStringConvertible {
  /// The protocol's word, or the addresses.
  var description: String {
    switch self {
    case .pending: "not waited for"
    case .addresses(let addresses): addresses.map(\.host).joined(separator: " ")
    case .noData: "no address (NODATA)"
    case .nameUnknown: "no such name (NXDOMAIN)"
    case .refused: "refuses to answer (REFUSED)"
    case .failed(let word): "cannot answer (\(word))"
    case .silent: "no answer"
    case .unreachable: "cannot be reached"
    }
  }
}
