internal import Linux

extension Ladder {
  /// An error of a connection, with what is known of where it came from.
  struct Failure: Hashable, Sendable {
    /// The error's number.
    var number: CInt
    /// The kernel refused before it sent anything.
    var isImmediate = false
    /// The ICMP message behind the error, where the kernel queued one.
    var notice: ICMPError?
    /// This machine itself sent that message.
    var isOwnNotice = false
    /// It did so because the next machine on the way does not answer on its link.
    var isNeighbour = false
  }
}
