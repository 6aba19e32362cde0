/// What is worth a closer look. Nothing at all where the way is well, which is what costs nothing.
struct CloserLook: OptionSet, Hashable, Sendable {
  let rawValue: Int

  /// A longer series of pings.
  static let pings = CloserLook(rawValue: 1)
  /// The largest packet that passes.
  static let size = CloserLook(rawValue: 2)
  /// How far packets come.
  static let trace = CloserLook(rawValue: 4)

  /// A jitter from which on it is looked again, in microseconds.
  static let striking = 50_000
  /// Outcomes of TCP in which the way itself may be the matter.
  private static let mute: Set<String> = ["silent", "host-unreachable", "failed"]

  /// Chooses by what the first look and the ladder have shown.
  static func wanted(_ sight: PathSight) -> CloserLook {
    guard sight.isOpen else {
      // A host whose every ping came back is there, and the way to it is well.
      let isWell = sight.quick.map { $0.lost == 0 && $0.sent >= QuickLook.count } ?? false
      guard mute.contains(sight.outcome ?? "failed"), !isWell else { return [] }
      return sight.outcome == "silent" ? [.pings, .trace] : .pings
    }
    var wanted: CloserLook = []
    if hasTrouble(sight) { wanted.insert(.pings) }
    if sight.isPingAnswered, sight.mtu.map({ $0 < MTUSearch.floor }) ?? true {
      wanted.insert(.size)
    }
    return wanted
  }

  /// Something was lost, repeated, or late.
  private static func hasTrouble(_ sight: PathSight) -> Bool {
    if sight.repeated ?? 0 > 0 { return true }
    if let quick = sight.quick, quick.lost > 0, quick.lost < quick.sent { return true }
    if sight.quickJitter ?? 0 > striking { return true }
    // The first look gave up before answers of so far a host can have come.
    let isFar = sight.tcpRoundTrip ?? 0 > QuickLook.silence * 3 / 4
    return isFar && !sight.isPingAnswered && sight.quick != nil
  }

  /// Whether TCP has to be asked about a loss: pings seem lost, or cannot tell.
  static func wantsConnects(_ sight: PathSight) -> Bool {
    guard sight.isOpen else { return false }
    let isLimited = sight.long?.isRateLimited ?? false
    if sight.isPingAnswered, !isLimited { return sight.pings.isSignificant }
    return sight.repeated ?? 0 > 0
  }
}
