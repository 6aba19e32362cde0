/// What a server answers to the offered security protocols.
package enum NegotiationAnswer: Hashable, Sendable {
  /// RDP_NEG_RSP: the protocol it chose, and what it can do.
  case selected(SecurityProtocols, NegotiationResponseFlags)
  /// RDP_NEG_FAILURE: it accepts none of them.
  case failure(NegotiationFailure)
  /// Nothing: a server (or a gateway) from before negotiation, which speaks standard security.
  case none
}
