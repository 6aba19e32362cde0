internal import CRDPCheck
internal import PluginKit

/// The findings of "path.trouble".
enum PathFindings {
  /// All of them.
  static let all: [Finding] = loss + time + size + [silence]

  /// Packets are lost. Only what TCP feels too degrades: pings alone may be limited by a rule.
  static let loss: [Finding] = [
    Finding(
      "path.loss-seen", "Pings to the host are lost", leak: 0.003,
      causes: [Link("path.loss", 0.6)]),
    Finding(
      "path.loss-felt", "Packets to the host are lost, and TCP has to repeat them",
      effect: .degrades, leak: 0.0002, causes: [Link("path.loss", 0.5)]),
  ]

  /// Packets take long. Distances up to the other side of the world are common.
  static let time: [Finding] = [
    Finding(
      "path.slow", "The way to the host and back takes long", leak: 0.03,
      causes: [Link("path.slow", 0.8)]),
    Finding(
      "path.crawls", "The way to the host and back takes so long that sessions suffer",
      effect: .degrades, leak: 0.0005,
      causes: [Link("path.slow", 0.6), Link("path.loss", 0.1)]),
  ]

  /// Packets are too large. Some rules also drop large pings and nothing else.
  static let size: [Finding] = [
    Finding(
      "path.mtu-blackhole", "Large pings vanish without a word, small ones are answered",
      leak: 0.005, causes: [Link("mtu.blackhole", 0.6)]),
    Finding(
      "path.segments-too-large", "TCP may send packets that are larger than what passes",
      effect: .degrades, leak: 0.0002, causes: [Link("mtu.blackhole", 0.3)]),
  ]

  /// No ping comes back. Many hosts answer none; one that is not there cannot. Its absence says
  /// that the host lives. The strengths hardly differ: it is not to tell silent causes apart.
  static let silence = Finding(
    "path.silent", "No ping is answered either", leak: 0.4,
    causes: [
      Link("host.down", 0.97), Link("vpn.down", 0.97), Link("route.split", 0.95),
      Link("route.none", 0.97), Link("route.gateway-down", 0.97), Link("link.down", 0.97),
      Link("dns.stale", 0.7), Link("local.firewall", 0.6), Link("tcp.filtered", 0.6),
      Link("tcp.rejected", 0.5),
    ])
}
