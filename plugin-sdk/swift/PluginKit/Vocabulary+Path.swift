// Facts about the way to the target (docs/facts.md).

extension FactKey where Value == Int64 {
  /// Segments of the ladder's connection that this machine had to send again.
  public static var tcpRetransmissions: Self { Self("tcp.retransmissions") }
  /// The largest packet that TCP believes the way to carry.
  public static var tcpPathMTU: Self { Self("tcp.path-mtu") }
  /// The most bytes of data that TCP puts into a segment to the target.
  public static var tcpSegmentSize: Self { Self("tcp.segment-size") }
  /// The most bytes of data that came in one segment; 536 or less before a larger one came.
  public static var tcpReceivedSegment: Self { Self("tcp.received-segment") }
  /// How many small pings the first look sent.
  public static var echoesSent: Self { Self("path.echoes-sent") }
  /// How many of them were answered.
  public static var echoesAnswered: Self { Self("path.echoes-answered") }
  /// The middle one of their round trips, in microseconds.
  public static var pathRoundTrip: Self { Self("path.rtt-us") }
  /// By how much nine in ten of them stay below the shortest one and this, in microseconds.
  public static var pathJitter: Self { Self("path.jitter-us") }
  /// The largest packet that was answered, at most 1500.
  public static var pathMTU: Self { Self("path.mtu") }
  /// How many of a thousand pings were lost, over all looks.
  public static var pathLoss: Self { Self("path.loss-permille") }
}

extension FactKey where Value == String {
  /// What Remote Desktop's UDP transport came to: answered, small-only, erratic, refused, silent,
  /// denied-here, failed.
  public static var udpOutcome: Self { Self("udp.outcome") }
}
