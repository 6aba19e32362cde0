internal import RDPWire

/// What the X.224 exchange came to.
enum NegotiationOutcome: Hashable, Sendable {
  /// The server chose a protocol; none at all is standard RDP security.
  case selected(SecurityProtocols, NegotiationResponseFlags)
  /// The server confirmed without a word on protocols, as servers before 2008 do.
  case unnegotiated
  /// The server sent a failure code.
  case refused(NegotiationFailure)
  /// The server chose a protocol that was not offered, which no client follows.
  case unoffered(SecurityProtocols)
  /// The connection was closed without an answer.
  case closed
  /// The connection was reset without an answer.
  case reset
  /// Nothing came back in the time there was.
  case silent
  /// Another protocol's bytes.
  case foreign(name: String, detail: String)
  /// RDP's frame with something else in it than a confirm.
  case malformed(String)

  /// The word for the fact "negotiation.outcome".
  var word: String {
    switch self {
    case .selected, .unnegotiated: "confirmed"
    case .refused: "failure"
    case .unoffered: "unoffered"
    case .closed: "closed"
    case .reset: "reset"
    case .silent: "silent"
    case .foreign, .malformed: "not-rdp"
    }
  }

  /// Whether the server confirmed the connection.
  var isConfirmed: Bool { word == "confirmed" }

  /// Whether the server answered in RDP, by yes or no.
  var isAnswered: Bool { isConfirmed || word == "failure" || word == "unoffered" }

  /// Whether the server agreed to standard RDP security.
  var isStandard: Bool { isConfirmed && !leadsToTLS }

  /// Whether TLS comes next.
  var leadsToTLS: Bool {
    if case .selected(let protocols, _) = self { protocols.usesTLS } else { false }
  }
}
