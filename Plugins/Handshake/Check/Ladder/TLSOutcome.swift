internal import TLSProbe

/// What the TLS handshake came to.
enum TLSOutcome: Hashable, Sendable {
  /// The handshake is complete.
  case done(TLSSummary)
  /// The server sent this alert.
  case alert(number: UInt8, name: String)
  /// This side's own policy refused what the server chose.
  case refusedHere(String)
  /// The server closed without an alert.
  case closed
  /// The server reset without an alert.
  case reset
  /// No end came in the time there was.
  case silent
  /// The server sent what is no TLS.
  case garbage(String)
  /// The server went on in RDP without TLS, as one does that cannot begin it.
  case cleartext
  /// The handshake could not be prepared on this side.
  case unavailable(String)

  /// The word for the fact "tls.outcome".
  var word: String {
    switch self {
    case .done: "done"
    case .alert: "alert"
    case .refusedHere: "refused-here"
    case .closed: "closed"
    case .reset: "reset"
    case .silent: "silent"
    case .garbage, .cleartext: "garbage"
    case .unavailable: "unavailable"
    }
  }

  /// Whether the server ended the handshake without an alert.
  var isEndedWithoutAlert: Bool { self == .closed || self == .reset || self == .cleartext }

  /// Whether the server spoke TLS, to whatever end.
  var isTLS: Bool {
    switch self {
    case .done, .alert, .refusedHere: true
    default: false
    }
  }

  /// What the completed handshake showed.
  var summary: TLSSummary? {
    if case .done(let summary) = self { summary } else { nil }
  }
}
