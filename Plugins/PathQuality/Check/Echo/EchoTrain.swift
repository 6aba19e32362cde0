internal import Linux

/// A series of pings to one address.
struct EchoTrain: Hashable, Sendable {
  /// The family, which decides how large a small ping is.
  let family: SocketAddress.Family
  /// In the order in which they were sent.
  var echoes: [Echo] = []
  /// Why no ping may be sent; nil when that is allowed.
  var refusal: SystemError?
  /// Why no further ping could leave.
  var failure: SystemError?

  init(_ family: SocketAddress.Family) {
    self.family = family
  }

  /// The packet that a small ping makes.
  static func smallSize(_ family: SocketAddress.Family) -> Int { EchoSocket.overhead(family) + 32 }

  /// The small ones, by which the way is measured.
  var small: [Echo] { echoes(of: Self.smallSize(family)) }

  /// Those of one size.
  func echoes(of bytes: Int) -> [Echo] { echoes.filter { $0.bytes == bytes } }

  /// The size was answered at least once.
  func isAnswered(_ bytes: Int) -> Bool {
    echoes.contains { $0.bytes == bytes && $0.roundTrip != nil }
  }

  /// The smallest size that a message names as fitting.
  var namedMTU: Int? { echoes.compactMap { $0.notice?.fittingSize }.min() }

  /// The largest packet that was answered.
  var largestAnswered: Int? { echoes.filter { $0.roundTrip != nil }.map(\.bytes).max() }

  /// Somebody on the way says that the host cannot be reached.
  var isCalledUnreachable: Bool {
    echoes.contains { $0.notice.map { $0.meaning != .other } ?? false }
  }
}
