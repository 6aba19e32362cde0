internal import Linux
internal import Netlink

/// Goes through rules and tables as the kernel does, to name what decides.
///
/// The kernel's own answer holds; this only finds the entry behind it. Conditions that depend on
/// the sender are taken as not met at first, and as met where nothing fits otherwise.
struct PolicyWalk {
  /// What decides about an address.
  struct Decision: Hashable, Sendable {
    let rule: PolicyRule
    /// Nil where the rule itself decides.
    let route: Route?

    /// What becomes of the packets.
    var rejection: Route.Kind? {
      if let route { return route.kind.isRejecting ? route.kind : nil }
      return switch rule.action {
      case .blackhole: .blackhole
      case .unreachable: .unreachable
      case .prohibit: .prohibit
      default: nil
      }
    }
  }

  let rules: [PolicyRule]
  let routes: [Route]

  /// What decides about an address; nil when nothing does.
  func decision(for address: SocketAddress, meetingConditions: Bool = false) -> Decision? {
    for rule in rules where rule.family == address.family {
      guard fits(rule, address, meetingConditions) else { continue }
      switch rule.action {
      case .goto, .nothing: continue
      case .blackhole, .unreachable, .prohibit: return Decision(rule: rule, route: nil)
      case .lookup:
        guard let route = best(for: address, in: rule.table), route.kind != .throw,
          route.destination.length > rule.suppressedLength
        else { continue }
        return Decision(rule: rule, route: route)
      }
    }
    return nil
  }

  /// What refuses packets to an address.
  func rejection(for address: SocketAddress) -> Decision? {
    [false, true].lazy
      .compactMap { decision(for: address, meetingConditions: $0) }
      .first { $0.rejection != nil }
  }

  /// The first rule that leads to a table.
  func rule(for address: SocketAddress, table: UInt32) -> PolicyRule? {
    [false, true].lazy.compactMap { meets in
      rules.first {
        $0.family == address.family && $0.action == .lookup && $0.table == table
          && fits($0, address, meets)
      }
    }.first
  }

  private func fits(_ rule: PolicyRule, _ address: SocketAddress, _ meets: Bool) -> Bool {
    if rule.hasOtherConditions, !meets { return false }
    // Packets of this program have no mark.
    let fits = (rule.to?.contains(address) ?? true) && rule.mark == nil
    return fits != rule.isInverted
  }

  /// The route with the longest destination, of those the one with the smallest metric.
  private func best(for address: SocketAddress, in table: UInt32) -> Route? {
    routes.filter { $0.table == table && $0.destination.contains(address) && !$0.isFiller }
      .min { ($1.destination.length, $0.metric) < ($0.destination.length, $1.metric) }
  }
}
