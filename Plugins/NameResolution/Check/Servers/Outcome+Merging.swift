internal import Linux

extension Outcome {
  /// What a server said about one name, from its answers for both families.
  ///
  /// NXDOMAIN is about the name, so one answer of that kind is enough, unless the other denies it.
  static func merging(v4: Outcome, v6: Outcome) -> Outcome {
    let both = [v6, v4]
    let found = both.flatMap(\.found)
    if !found.isEmpty { return .addresses(interleaved(v6: v6.found, v4: v4.found)) }
    if both.contains(.nameUnknown) { return both.contains(.noData) ? .noData : .nameUnknown }
    if both.contains(.pending) { return .pending }
    return both.first { $0 == .refused } ?? both.first(where: \.isFailure)
      ?? both.first(where: \.isSilence) ?? .noData
  }

  /// One family after the other, IPv6 first, so that a client with one family soon has its own.
  private static func interleaved(
    v6: [SocketAddress], v4: [SocketAddress]
  ) -> [SocketAddress] {
    (0..<max(v6.count, v4.count)).flatMap { index in
      [v6, v4].compactMap { $0.indices.contains(index) ? $0[index] : nil }
    }
  }
}
