internal import Linux

/// What a ladder has seen so far; complete when it has ended.
struct LadderResult: Hashable, Sendable {
  /// Nil while the connection is being opened.
  var tcp: TCPOutcome?
  /// Nil before the X.224 exchange has ended.
  var negotiation: NegotiationOutcome?
  /// Nil before the TLS handshake has ended, and where there was none.
  var tls: TLSOutcome?
  /// From SYN to SYN-ACK, in microseconds.
  var roundTrip: Int64?
  /// How long each rung took until its outcome, in microseconds.
  var elapsed: [Rung: Int] = [:]
  /// The ICMP message that ended the connect.
  var notice: ICMPError?
  /// This machine itself sent that message.
  var isOwnNotice = false
  /// How many bytes of an answer to the request came before it broke off.
  var fragment = 0
  /// How many bytes came in the TLS handshake.
  var tlsBytes = 0
  /// The server's side of the TLS handshake had begun.
  var hasServerHello = false
  /// The server asked for a certificate of the client in the TLS handshake.
  var isAskedForCertificate = false
  /// What the kernel had counted on the connection when the last rung ended.
  var transport: TCPInformation?
  /// The error's number with which the last rung ended.
  var errorNumber: CInt?

  /// The rung that was tried in vain; nil when nothing is left to climb.
  ///
  /// A server that chooses standard RDP security ends the ladder without a failure.
  var stop: Rung? {
    if tcp != .open { return .tcp }
    guard let negotiation, negotiation.isConfirmed else { return .negotiation }
    guard negotiation.leadsToTLS else { return nil }
    return tls?.summary == nil ? .tls : nil
  }

  /// How many rungs were completed, to compare addresses.
  var height: Int { stop?.rawValue ?? Rung.allCases.count }
}
