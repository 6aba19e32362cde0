internal import CRDPCheck
internal import PluginKit

// What each finding means to the diagnosis. Where one rule was found to decide, the findings about
// other rules are unknown. So each strength is that of a whole look which found this one, and
// together their absence is that of a look which found none: 0.4 * 0.4 * 0.5 * 0.8.
extension FirewallFinding {
  /// What the plugin declares about it.
  var declaration: Finding {
    switch self {
    case .dropsOut:
      finding("A rule of this machine drops the packets on their way out", 0.6)
    case .rejectsOut:
      finding("A rule of this machine rejects the packets on their way out", 0.6)
    case .dropsAnswer:
      finding("A rule of this machine drops the answers on their way in", 0.5)
    case .redirects:
      finding("A rule of this machine leads the packets to another place", 0.2, leak: 0.00005)
    case .counted:
      finding("The rule counted a packet that was sent to try it", 0.3, leak: 0.00001)
    case .dropsUDP:
      Finding(
        rawValue, "A rule of this machine stops UDP to the port", leak: 0.005,
        causes: [Link("udp.broken", 0.3), Link("local.firewall", 0.3)])
    }
  }

  private func finding(_ title: String, _ strength: Double, leak: Double = 0.0002) -> Finding {
    Finding(rawValue, title, leak: leak, causes: [Link("local.firewall", strength)])
  }
}
