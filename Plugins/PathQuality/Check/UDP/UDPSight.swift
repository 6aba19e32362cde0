internal import Linux

/// What the datagrams of the UDP transport came to.
struct UDPSight: Hashable, Sendable {
  /// Full-size datagrams: how many were sent, and not answered.
  var full = LossCount(sent: 0, lost: 0)
  /// A small datagram was answered.
  var isSmallAnswered = false
  /// What a router or the host said of a datagram.
  var notice: ICMPError?
  /// Why one could not be sent.
  var failure: SystemError?

  /// Some full-size datagram was answered.
  var isFullAnswered: Bool { full.lost < full.sent }
}
