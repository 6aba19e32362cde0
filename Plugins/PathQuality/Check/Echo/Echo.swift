internal import Linux

/// One ping and what became of it.
struct Echo: Hashable, Sendable {
  /// The size of its IP packet.
  let bytes: Int
  /// When it was sent, in microseconds from the beginning.
  let sentAt: Int
  /// The time until its answer, in microseconds; nil while there is none.
  var roundTrip: Int?
  /// What a router or the host said of it.
  var notice: ICMPError?
  /// This machine's own link is too narrow for it, so that it never left.
  var isKeptBack = false

  /// Nothing has come of it so far.
  var isOpen: Bool { roundTrip == nil && notice == nil && !isKeptBack }
}
