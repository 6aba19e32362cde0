extension BuiltInKnowledge {
  /// Causes between an open port and an agreed security protocol.
  static let negotiation: [Cause] = answers + protocols

  /// The first packet gets no proper answer.
  private static let answers: [Cause] = [
    Cause(
      id: "port.not-rdp", title: "Another service answers on this port",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Check the port number, and where a port forward for {host} port {port} leads: what "
            + "answers there does not speak Remote Desktop."),
        Remedy(
          "Where it is a Remote Desktop gateway, as a rule on port 443: enter it as the gateway "
            + "in the client, and the computer behind it as the target."),
      ]),
    Cause(
      id: "x224.close", title: "The port opens, but the connection is closed at the first packet",
      effect: .blocks, prior: 0.015,
      remedies: [
        Remedy(
          "Where a forwarder or load balancer answers for {host}, check that the server behind it "
            + "runs and can be reached from there."),
        Remedy(
          "Ask whether an intrusion or logon guard on the server bans this machine's address, and "
            + "restart the Remote Desktop service if it closes on everyone."),
      ]),
    Cause(
      id: "x224.silent", title: "The port opens, but nobody answers the first packet",
      effect: .blocks, prior: 0.01,
      remedies: [
        Remedy(
          "Restart the Remote Desktop service on the server (Windows: TermService), which may hang."
        ),
        Remedy(
          "Where a firewall accepts connections in the server's name, check what is behind it."),
      ]),
  ]

  /// Both sides answer and do not agree.
  private static let protocols: [Cause] = [
    Cause(
      id: "nego.hybrid-required",
      title: "The server insists on NLA, which the client did not offer",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Let the client use NLA: set enablecredsspsupport:i:1 in the .rdp file, or remove "
            + "a fixed security setting such as /sec:tls. Update a client that cannot do NLA.")
      ]),
    Cause(
      id: "nego.tls-required", title: "The server insists on TLS, which the client did not offer",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Let the client negotiate the security protocol, in place of a fixed one.")
      ]),
    Cause(
      id: "nego.rdp-only", title: "The server offers only the legacy security of RDP",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Set the server's SecurityLayer back to 2 (TLS) by policy; with xrdp, set "
            + "security_layer=negotiate and check that it can read its key and certificate.")
      ]),
    Cause(
      id: "nego.user-certificate-required", title: "The server asks for a user certificate",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Log on with the smart card or the certificate that the server's operator gave out.")
      ]),
    Cause(
      id: "nego.inconsistent", title: "Client and server contradict each other in the negotiation",
      effect: .blocks, prior: 0.001,
      remedies: [
        Remedy(
          "Update the client, and remove fixed security settings from the connection's profile."),
        Remedy(
          "Where every client fails, look at what answers for {host}: the server or the balancer "
            + "in front of it is broken or needs an update."),
      ]),
  ]
}
