private import Glibc

/// So many packets were sent and so many of them lost.
struct LossCount: Hashable, Sendable {
  /// Every way loses a packet now and then: this share of them is nothing to speak of.
  static let harmless = 0.005
  /// From this share on users feel it.
  static let leastShare = 0.02
  /// How many times more probable the loss that was seen must make the packets' fate than a
  /// harmless one.
  static let leastRatio = 30.0

  /// How many were sent.
  let sent: Int
  /// How many of them never came back.
  let lost: Int

  /// The share that was lost.
  var share: Double { sent > 0 ? Double(lost) / Double(sent) : 0 }

  /// The same in thousandths.
  var permille: Int { sent > 0 ? (lost * 1000 + sent / 2) / sent : 0 }

  /// So many were lost that chance does not explain it. One lost packet never does.
  var isSignificant: Bool {
    lost >= 2 && share >= Self.leastShare && logRatio >= log(Self.leastRatio)
  }

  /// The logarithm of the likelihood of the share that was seen over that of a harmless one.
  private var logRatio: Double {
    let kept = Double(sent - lost)
    let lostPart = lost > 0 ? Double(lost) * log(share / Self.harmless) : 0
    let keptPart = kept > 0 ? kept * log((1 - share) / (1 - Self.harmless)) : 0
    return lostPart + keptPart
  }

  /// A loss of this share spares so many packets more often than once in twenty times.
  func mayHide(in count: Int) -> Bool { pow(1 - share, Double(count)) > 0.05 }

  static func + (left: LossCount, right: LossCount) -> LossCount {
    LossCount(sent: left.sent + right.sent, lost: left.lost + right.lost)
  }
}

// MARK: - CustomStringConvertible

extension LossCount: CustomStringConvertible {
  var description: String { "\(lost) of \(sent)" }
}
