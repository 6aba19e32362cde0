internal import Linux

/// What ping came to.
struct EchoReport: Hashable, Sendable {
  /// Why no socket could be opened; nil when one could.
  var refusal: SystemError?
  /// Why no request could be sent.
  var failure: SystemError?
  /// Each answer's round trip in microseconds.
  var times: [Int] = []
  /// Messages about the requests.
  var notices: [ICMPError] = []

  /// Whether a silence means anything.
  var couldLook: Bool { refusal == nil }
}
