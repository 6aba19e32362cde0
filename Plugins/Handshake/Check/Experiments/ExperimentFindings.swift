internal import CRDPCheck
internal import PluginKit

/// The findings of "rdp.experiments": symptoms that tell causes apart, none of which blocks by
/// itself.
enum ExperimentFindings {
  /// All of them.
  static let all = host + negotiation + tls

  /// About a host whose port does not open.
  static let host: [Finding] = [
    Finding(
      "host.silent", "Nothing at all comes back from the host",
      causes: [
        Link("host.down", 0.9), Link("vpn.down", 0.7), Link("route.split", 0.5),
        Link("dns.stale", 0.4), Link("tcp.filtered", 0.25), Link("local.firewall", 0.3),
        Link("link.down", 0.2), Link("path.loss", 0.02),
        Link("route.none", 0.4), Link("route.gateway-down", 0.9), Link("tcp.rejected", 0.2),
      ]),
    // Only a host on an own link can show it, hence no higher strength.
    Finding(
      "host.neighbour-silent", "The address is on this machine's own link and nobody has it",
      causes: [Link("host.down", 0.4), Link("dns.stale", 0.2)]),
    Finding(
      "host.selective-silence", "The host answers elsewhere; only this port is silent",
      causes: [
        Link("tcp.filtered", 0.95), Link("local.firewall", 0.45), Link("path.loss", 0.05),
        Link("server.resources", 0.2),
      ]),
    Finding(
      "host.prohibited", "A filter says that this port may not be reached", leak: 0.0001,
      causes: [Link("tcp.rejected", 0.95)]),
    Finding(
      "host.leads-on-to-nobody", "The port leads on to another machine, which does not answer",
      leak: 0.0001, causes: [Link("host.down", 0.1), Link("local.firewall", 0.05)]),
    Finding(
      "host.refusal-too-fast", "The refusal comes from nearer than the host", leak: 0.005,
      causes: [Link("tcp.rejected", 0.5)]),
    // A filter of this machine itself sends from no distance at all.
    Finding(
      "host.refusal-from-elsewhere", "The refusal comes from a machine nearer than the host",
      leak: 0.0005, causes: [Link("tcp.rejected", 0.6), Link("local.firewall", 0.2)]),
    Finding(
      "tcp.opens-later", "The port opens on a second try", leak: 0.01,
      causes: [Link("path.loss", 0.5), Link("server.resources", 0.2)]),
    // A drop on the way in leaves no trace here, and neither does a rejection.
    Finding(
      "host.dropped-here", "This machine itself does not let the packets out", leak: 0.001,
      causes: [Link("local.firewall", 0.5)]),
    Finding(
      "host.answer-dropped-here", "This machine itself throws the host's answers away",
      leak: 0.0001, causes: [Link("local.firewall", 0.3)]),
    Finding(
      "net.target-is-self", "The address is one of this machine's own", leak: 0.0001,
      causes: [Link("target.is-self", 0.97)]),
    Finding(
      "net.no-interface", "No network interface of this machine is up with an address",
      leak: 0.0001,
      causes: [Link("link.down", 0.98)]),
  ]

  /// About an X.224 request that was closed or not answered.
  static let negotiation: [Finding] = closes + others

  private static let closes: [Finding] = [
    Finding(
      "x224.close-transient", "The same request is answered a moment later", leak: 0.005,
      causes: [Link("server.resources", 0.3), Link("x224.close", 0.2), Link("path.loss", 0.1)]),
    Finding(
      "x224.close-conditional", "The request is answered when it offers something else",
      leak: 0.003, causes: [Link("x224.close", 0.2)]),
    Finding(
      "x224.close-always", "Every kind of RDP request is answered by a close",
      causes: [
        Link("x224.close", 0.65), Link("port.not-rdp", 0.15), Link("server.resources", 0.1),
        Link("tcp.rejected", 0.1),
      ]),
  ]

  /// Symptoms of a port that has something else to say.
  private static let others: [Finding] = [
    Finding(
      "x224.other-service", "The port answers to another protocol", leak: 0.0001,
      causes: [Link("port.not-rdp", 0.3)]),
    Finding(
      "x224.legacy-only", "The request is answered when it offers the legacy security only",
      leak: 0.0002, causes: [Link("nego.rdp-only", 0.15)]),
  ]

  /// About a TLS handshake that failed.
  static let tls: [Finding] = [
    Finding(
      "tls.passes-later", "The same TLS handshake works when it is repeated", leak: 0.001,
      causes: [
        Link("tls.failed", 0.3), Link("server.resources", 0.2), Link("path.loss", 0.1),
        Link("tls.intercept", 0.03),
      ]),
    Finding(
      "tls.nameless-only", "TLS works only when the server's name is not sent", leak: 0.0001,
      causes: [Link("tls.name-refused", 0.9)]),
    Finding(
      "tls.old-only", "TLS works only with a version that clients refuse", leak: 0.0001,
      causes: [Link("tls.version", 0.98)]),
    Finding(
      "tls.weak-only", "TLS works only with cryptography that clients refuse",
      leak: 0.0001,
      causes: [Link("tls.cipher", 0.6), Link("cert.weak", 0.3)]),
    Finding(
      "tls.closes-always", "Every kind of TLS handshake is ended without an alert",
      causes: [
        Link("server.cert-unreadable", 0.45), Link("tls.failed", 0.2), Link("tls.intercept", 0.05),
      ]),
    Finding(
      "tls.small-hello-only", "TLS works only with a short TLS 1.2 greeting", leak: 0.002,
      causes: [Link("tls.intercept", 0.25), Link("tls.failed", 0.2), Link("tls.version", 0.02)]),
    Finding(
      "mtu.clamp-cures", "The handshake works when packets are kept small", leak: 0.0001,
      causes: [Link("mtu.blackhole", 0.97)]),
  ]
}
