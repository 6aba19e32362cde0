internal import CRDPCheck
internal import PluginKit

/// The findings of "rdp.udp".
enum UDPFindings {
  /// All of them. A server without the transport, and a firewall that drops it, are both common.
  static let all: [Finding] = [
    Finding(
      "udp.silent", "Nothing answers on the UDP port", leak: 0.5,
      causes: [Link("udp.broken", 0.3)]),
    Finding(
      "udp.denied-here", "This machine itself forbids the UDP port", leak: 0.005,
      causes: [Link("local.firewall", 0.1)]),
    Finding(
      "udp.small-only", "UDP answers to small datagrams and not to full ones", effect: .degrades,
      leak: 0.0005, causes: [Link("udp.broken", 0.3), Link("mtu.blackhole", 0.3)]),
    Finding(
      "udp.erratic", "UDP answers to some datagrams and not to others", effect: .degrades,
      leak: 0.0005, causes: [Link("udp.broken", 0.6), Link("path.loss", 0.2)]),
  ]
}
