internal import Linux

/// How far packets to a silent host come.
struct HopTrace: Hashable, Sendable {
  /// A router that answered.
  struct Hop: Hashable, Sendable {
    /// How many routers away it is, itself counted.
    let distance: Int
    /// Its address.
    let address: SocketAddress
  }

  /// The last router that answered, and none behind it did.
  let last: Hop?

  /// Reads what came back.
  ///
  /// - Parameter notices: By distance: the message that came.
  init(_ notices: [Int: ICMPError]) {
    let hops = notices.filter { $0.value.isTimeExceeded }.compactMap { distance, notice in
      notice.sender.map { Hop(distance: distance, address: $0) }
    }
    last = hops.max { $0.distance < $1.distance }
  }

  /// Reads what probes have collected.
  init(_ probes: [HopProbe]) {
    self.init(
      Dictionary(probes.compactMap { probe in probe.notice.map { (probe.hop, $0) } }) {
        first, _ in first
      })
  }
}
