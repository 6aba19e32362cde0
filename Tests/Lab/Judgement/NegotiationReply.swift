/// What came back after the first request.
enum NegotiationReply: Hashable, Sendable {
  case selects(UInt8)
  case fails(UInt8)
  case closed
  case silent
  case other
}
