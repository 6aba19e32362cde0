internal import Linux

/// All that is known of the way when the ladder has ended.
struct PathSight: Hashable, Sendable {
  /// The version of the protocol.
  var family = SocketAddress.Family.v4
  /// The fact "ladder.stop".
  var stop = "none"
  /// The fact "tcp.outcome".
  var outcome: String?
  /// From SYN to SYN-ACK, in microseconds.
  var tcpRoundTrip: Int?
  /// Segments that TCP repeated on the ladder's connection.
  var repeated: Int?
  /// The most data in TCP's segments: to the host, and from it so far.
  var segment: Int?
  var receivedSegment: Int?
  /// The small pings of the first look; nil where it sent none.
  var quick: LossCount?
  /// The first look's middle round trip and jitter, in microseconds.
  var quickRoundTrip: Int?
  var quickJitter: Int?
  /// The largest packet that the first look had answered.
  var mtu: Int?
  /// The longer series; nil where it was not wanted.
  var long: EchoTrain?
  /// What the search for the largest packet found; nil where there was none.
  var search: MTUFinding?
  /// Connections that were opened one after the other; nil where they were not.
  var connects: LossCount?
  /// How far packets came; nil where that was not looked at.
  var trace: HopTrace?

  /// The connection opened.
  var isOpen: Bool { stop != "tcp" }

  /// Some ping was answered at some time.
  var isPingAnswered: Bool {
    (quick.map { $0.lost < $0.sent } ?? false) || long?.median != nil
  }

  /// The usual round trip in microseconds, by pings where there are any.
  ///
  /// TCP's own time counts only where no SYN was repeated: it may hold the repetition's wait.
  var roundTrip: Int? { long?.median ?? quickRoundTrip ?? (repeated == 0 ? tcpRoundTrip : nil) }

  /// All small pings. A first look in which nothing at all came back was too short to count.
  var pings: LossCount {
    let first = quick.flatMap { $0.lost < $0.sent ? $0 : nil } ?? LossCount(sent: 0, lost: 0)
    return first + (long?.loss ?? LossCount(sent: 0, lost: 0))
  }
}
