internal import Linux

/// What opening a TCP connection came to.
enum TCPOutcome: Hashable, Sendable {
  /// A connection stands.
  case open
  /// Refused: by a reset, or by ICMP where the ladder's result has a message.
  case refused
  /// Nothing came back in the time there was.
  case silent
  /// A router, or this machine's own search for the neighbour, says that the host is not there.
  case hostUnreachable
  /// A router says that it knows no way to the address.
  case wayUnknown
  /// A filter's message says that the connection is not allowed.
  case prohibited
  /// This machine knows no way to the address.
  case noRoute
  /// This machine itself forbids it.
  case deniedHere
  /// Any other error, by its number.
  case failed(CInt)

  /// The word for the fact "tcp.outcome".
  var word: String {
    switch self {
    case .open: "open"
    case .refused: "refused"
    case .silent: "silent"
    case .hostUnreachable, .wayUnknown, .prohibited: "host-unreachable"
    case .noRoute: "net-unreachable"
    case .deniedHere: "denied-here"
    case .failed: "failed"
    }
  }

  /// The outcome for a people's sentence: "the address ...".
  var clause: String {
    switch self {
    case .open: "accepts connections"
    case .refused: "refuses the connection"
    case .silent: "does not answer"
    case .hostUnreachable: "cannot be reached"
    case .wayUnknown: "cannot be reached: a router on the way knows no route to it"
    case .prohibited: "may not be reached: a filter on the way or of the host forbids it"
    case .noRoute: "has no route from here"
    case .deniedHere: "may not be connected to by a rule of this machine"
    case .failed(let number): "failed with \(SystemError.message(number))"
    }
  }
}
