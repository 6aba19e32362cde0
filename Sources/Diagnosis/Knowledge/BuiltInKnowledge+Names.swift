extension BuiltInKnowledge {
  /// Causes between a name and its address.
  static let names: [Cause] = [
    Cause(
      id: "dns.nxdomain", title: "The name does not exist for this machine's name servers",
      effect: .blocks, prior: 0.04,
      remedies: [
        Remedy(
          "Check the spelling and use the full name with its domain. A name of an internal network "
            + "resolves only through that network's name server, which often needs its VPN.",
          command: "resolvectl query {host}")
      ]),
    Cause(
      id: "dns.stale", title: "The name points at another or an old address",
      effect: .blocks, prior: 0.015,
      remedies: [
        Remedy(
          "Forget what this machine remembers of the name, then look it up again.",
          command: "resolvectl flush-caches"),
        Remedy(
          "If the address is still not the one of {host}, have its DNS record corrected, and look "
            + "for an old line in this machine's hosts file.",
          command: "grep -n -i -F -e {host} /etc/hosts"),
      ]),
    Cause(
      id: "dns.server-unreachable", title: "No configured name server answers",
      effect: .blocks, prior: 0.015,
      remedies: [
        Remedy(
          "Check that the network (or the VPN that brought these name servers) is up, and that the "
            + "listed servers belong to it.",
          command: "resolvectl status")
      ]),
    Cause(
      id: "dns.server-failure", title: "The name servers answer, but fail or refuse",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Ask whoever runs the name server: it reports a failure of its own, or does not serve "
            + "this machine. A server of another network refuses names of this one.",
          command: "resolvectl status")
      ]),
    Cause(
      id: "dns.no-address", title: "The name exists, but has no address",
      effect: .blocks, prior: 0.003,
      remedies: [
        Remedy(
          "Have an A or AAAA record added for {host}, or use the name of the machine itself, which "
            + "may lie below it.")
      ]),
    Cause(
      id: "dns.no-resolver", title: "This machine has no name server configured",
      effect: .blocks, prior: 0.004,
      remedies: [
        Remedy(
          "Connect to the network again, so that it hands out its name servers, or enter them in "
            + "the connection's settings.",
          command: "resolvectl status")
      ]),
    Cause(
      id: "dns.filtered", title: "A name filter blocks the name", effect: .blocks, prior: 0.002,
      remedies: [Remedy("Ask whoever runs the name filter to let {host} through.")]),
    Cause(
      id: "dns.partial", title: "One of the name's addresses is dead while another works",
      effect: .degrades, prior: 0.004,
      remedies: [
        Remedy(
          "Have the dead address taken out of the DNS record of {host}, or its machine mended: "
            + "clients that try it first wait or fail.",
          command: "getent ahosts {host}")
      ]),
  ]
}
