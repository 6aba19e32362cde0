extension BuiltInKnowledge {
  /// Causes in the service of the machine that asks, where it is itself the target.
  ///
  /// Their priors are low: from elsewhere nobody can tell them from a port where nothing listens.
  static let services: [Cause] = listening + serving

  /// What a port that does not open, and a target that is this machine, have in common with them.
  private static let closedPort = [
    Link("tcp.refused-connection", 0.95), Link("net.target-is-self", 0.9),
  ]

  /// Nothing takes the connection.
  private static let listening: [Cause] = [
    Cause(
      id: "service.stopped", title: "The Remote Desktop service of this machine does not run",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy("Start the service.", command: "sudo systemctl start xrdp")
      ], explains: closedPort),
    Cause(
      id: "service.failed", title: "The Remote Desktop service of this machine cannot run",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Read why it ended, mend that, and start it again.",
          command: "journalctl -u xrdp -b")
      ], explains: closedPort),
    Cause(
      id: "service.other-port", title: "The Remote Desktop server listens on another port",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy("Connect to the port that it listens on.", command: "sudo ss -tlnp")
      ], explains: closedPort),
    Cause(
      id: "service.local-only", title: "The Remote Desktop server does not listen at this address",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy("Have it listen at the address that is to be reached.", command: "sudo ss -tlnp")
      ], explains: closedPort),
  ]

  /// It takes connections, or seems to.
  private static let serving: [Cause] = [
    Cause(
      id: "service.hung", title: "The Remote Desktop server of this machine hangs",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy("Restart the service.", command: "sudo systemctl restart xrdp")
      ],
      explains: [
        Link("x224.silent", 0.6), Link("tcp.silent", 0.4), Link("host.selective-silence", 0.4),
        Link("net.target-is-self", 0.4),
      ]),
    Cause(
      id: "service.sesman-down", title: "xrdp runs without its session manager",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Start the session manager, and read why it ended.",
          command: "sudo systemctl restart xrdp-sesman xrdp")
      ]),
    Cause(
      id: "service.misconfigured", title: "The Remote Desktop service is configured wrongly",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Correct what was found in its configuration, and restart it.",
          command: "sudo systemctl restart xrdp")
      ]),
  ]
}
