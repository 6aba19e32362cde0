package import RDPWire

/// What a simulated server does with the X.224 request.
package enum X224Behaviour: Hashable, Sendable {
  /// Confirms, with a protocol (offered or not) and flags.
  case confirm(SecurityProtocols, NegotiationResponseFlags)
  /// Confirms without a negotiation structure, as servers before 2003 did.
  case confirmWithoutNegotiation
  /// Refuses every protocol, then closes.
  case failure(NegotiationFailure)
  /// Closes after the request, as a dead back end or a ban does.
  case closeAfterRequest
  /// Resets after the request.
  case resetAfterRequest
  /// Reads and never answers.
  case silent
  /// Speaks first and is no RDP at all; closes when it does not understand the client.
  case send([UInt8])
  /// Closes when the request has a cookie, and is healthy without.
  case closeUnlessNoCookie
  /// Closes this many connections after the request, and is healthy from then on.
  case closeFirst(Int)

  /// What a current Windows server answers: CredSSP and all of its flags.
  package static let healthy = X224Behaviour.confirm(
    .hybrid,
    [.extendedClientData, .graphicsPipeline, .restrictedAdmin, .redirectedAuthentication])
}
