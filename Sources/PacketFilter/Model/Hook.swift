/// Where on a packet's way through this machine a chain stands.
package enum Hook: Hashable, Sendable {
  case prerouting, input, forward, output, postrouting, ingress, egress

  /// Reads the number that the kernel gives it within a family (linux/netfilter.h).
  package init?(_ number: UInt32, _ family: FilterFamily) {
    let hooks: [Hook]
    switch family {
    case .ip, .ip6, .inet: hooks = [.prerouting, .input, .forward, .output, .postrouting, .ingress]
    case .netdev: hooks = [.ingress, .egress]
    case .arp, .bridge: return nil
    }
    guard let number = Int(exactly: number), hooks.indices.contains(number) else { return nil }
    self = hooks[number]
  }
}
