internal import CRDPCheck
internal import PluginKit

// What the ladder can see. The strengths are P(finding | only this cause): the outcomes of one
// rung exclude each other, so a cause with several faces shares its probability between them, and
// where one of them was seen the others are not told.

/// The findings of "rdp.handshake".
enum HandshakeFindings {
  /// The leak of what a server or the kernel says in so many words.
  static let plainWord = 0.00005

  /// All of them.
  static let all = tcp + negotiation + tls

  /// Groups of which one attempt shows one at the most.
  static let exclusive = [tcp.filter { $0.effect == .blocks }, negotiation, tls]

  /// The findings' ids.
  static func ids(_ findings: [Finding]) -> [String] { findings.map(\.id) }

  /// About opening the connection.
  static let tcp: [Finding] = [
    Finding(
      "tcp.refused-connection", "The host refuses the connection", effect: .blocks,
      causes: [
        Link("tcp.refused", 0.97), Link("tcp.rejected", 0.5), Link("dns.stale", 0.2),
        Link("dns.filtered", 0.6), Link("target.is-self", 0.3), Link("local.firewall", 0.1),
      ]),
    Finding(
      "tcp.silent", "Nothing answers the attempt to connect", effect: .blocks,
      causes: [
        Link("tcp.filtered", 0.95), Link("host.down", 0.8), Link("vpn.down", 0.6),
        Link("route.split", 0.5), Link("dns.stale", 0.4), Link("local.firewall", 0.5),
        Link("path.loss", 0.05), Link("server.resources", 0.2), Link("dns.filtered", 0.2),
      ]),
    Finding(
      "tcp.host-unreachable", "The network says that the host cannot be reached", effect: .blocks,
      causes: [
        Link("host.down", 0.6), Link("tcp.rejected", 0.3), Link("vpn.down", 0.2),
        Link("route.split", 0.2), Link("dns.stale", 0.3), Link("route.none", 0.05),
        Link("path.loss", 0.02), Link("local.firewall", 0.05),
      ]),
    Finding(
      "tcp.way-unknown", "A router says that it knows no way to the host", effect: .blocks,
      leak: plainWord,
      causes: [
        Link("route.none", 0.5), Link("vpn.down", 0.2), Link("route.split", 0.3),
        Link("tcp.rejected", 0.15), Link("dns.stale", 0.1),
      ]),
    Finding(
      "tcp.prohibited", "A filter says that the connection is not allowed", effect: .blocks,
      leak: plainWord, causes: [Link("tcp.rejected", 0.5)]),
    Finding(
      "tcp.gateway-silent", "The router that leads to the host does not answer", effect: .blocks,
      leak: plainWord,
      causes: [
        Link("route.gateway-down", 0.95), Link("vpn.down", 0.01), Link("path.loss", 0.005),
      ]),
    Finding(
      "tcp.net-unreachable", "This machine has no route to the address", effect: .blocks,
      causes: [Link("route.none", 0.97), Link("link.down", 0.6), Link("vpn.down", 0.1)]),
    Finding(
      "tcp.denied-here", "This machine itself forbids the connection", effect: .blocks,
      leak: plainWord, causes: [Link("local.firewall", 0.4), Link("route.none", 0.02)]),
    Finding(
      "tcp.error", "Opening the connection fails for another reason", effect: .blocks,
      leak: 0.005, causes: [Link("local.firewall", 0.05)]),
    Finding(
      "tcp.some-addresses-dead", "One address works and another does not", effect: .degrades,
      leak: 0.005, causes: [Link("dns.partial", 0.95), Link("path.loss", 0.05)]),
  ]
}
