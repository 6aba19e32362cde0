/// What plain tools see from the client: the proof that a fault is really there.
enum Symptom: Sendable {
  /// What the configured name server says of a name.
  case name(String, NameReply)
  /// What a connect to an address comes to.
  case connect(String, port: UInt16 = 3389, ConnectOutcome)
  /// What the server's address answers to a request for SSL, HYBRID and HYBRID_EX.
  case negotiation(NegotiationReply, at: String = Site.Address.server)
  /// A part of what openssl says of the handshake, with the segments clamped or not.
  case handshake(String, clamped: Bool = false, at: String = Site.Address.server)
  /// The handshake begins and does not come to the server's certificate.
  case handshakeHangs
  /// A shell line that the asker types in the home folder says a part of this.
  case says(String, by: Asker = Asker(), String)
  /// A part of what the real client says when it logs on with this security: "tls" or "nla".
  case client(String, says: String)
  /// A connect to the server takes at least this long.
  case roundTrip(atLeast: Int)
  /// So many of a hundred pings to the server are not answered.
  case pingLoss(ClosedRange<Int>)
  /// Whether a packet of so many bytes to the server is answered whole.
  case pingSize(Int, Bool)
}
