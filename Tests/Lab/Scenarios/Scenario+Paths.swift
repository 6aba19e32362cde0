extension Scenario {
  /// The way works, more or less: loss, distance, size, and what answers pings and UDP.
  static let paths: [Scenario] = lossy + late + sizes + quiet

  /// The lab's server that nothing is wrong with.
  private static let works = Symptom.handshake("Verify return code: 0 (ok)")

  private static let lossy = [
    Scenario(
      "path: one packet in ten lost", truth: "The way loses one packet in ten, each way.",
      .degraded, ["path.loss"], symptoms: [.pingLoss(5...35)],
      link: .slow(["--delay-ms", "10", "--loss", "10", "--seed", "3"]),
      steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: one packet in seven lost, seen by a user",
      truth: "The way loses one packet in seven, each way; the user may ping.", asker: .user,
      .degraded, ["path.loss"], symptoms: [.pingLoss(10...45)],
      link: .slow(["--delay-ms", "5", "--loss", "14", "--seed", "9"]),
      steps: [.nameServer(), .xrdp(), .userMayPing]),
    Scenario(
      "path: hardly any packet lost", truth: "The way loses one packet in a thousand.", .ready,
      reached: "tls", symptoms: [works],
      link: .slow(["--delay-ms", "5", "--loss", "0.1", "--seed", "5"]),
      steps: [.nameServer(), .xrdp()]),
  ]

  private static let late = [
    Scenario(
      "path: half a second away", truth: "The server is 500 ms away, as by satellite.",
      .degraded, ["path.slow"], symptoms: [.roundTrip(atLeast: 500)],
      link: .slow(["--delay-ms", "250"]), steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: very uneven", truth: "Each packet is held up to 300 ms, by chance.", .degraded,
      ["path.slow", "path.loss"], symptoms: [],
      link: .slow(["--delay-ms", "5", "--jitter-ms", "300"]), steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: a little uneven", truth: "Each packet is held up to 20 ms, by chance.", .ready,
      reached: "tls", symptoms: [works],
      link: .slow(["--delay-ms", "5", "--jitter-ms", "20"]), steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: a slow line", truth: "The line carries 512 kbit/s and nothing else is wrong.",
      .ready, reached: "tls", symptoms: [works],
      link: .slow(["--delay-ms", "10", "--rate-kbit", "512"]), steps: [.nameServer(), .xrdp()]),
  ]

  private static let sizes = [
    Scenario(
      "path: black hole that stops the handshake",
      truth: "The way silently loses packets above 1300 bytes, in both directions.", .blocked,
      ["mtu.blackhole"], reached: "negotiation",
      symptoms: [.pingSize(1300, true), .pingSize(1400, false), .handshakeHangs],
      link: .slow(["--delay-ms", "5", "--mtu", "1300"]),
      steps: [.nameServer(), .xrdp(XRDP(certificate: Certificate(bits: 3072)))]),
    Scenario(
      "path: black hole that the handshake fits through",
      truth: "The way silently loses packets above 1400 bytes; a session would freeze.",
      .degraded, ["mtu.blackhole"], reached: "tls",
      symptoms: [.pingSize(1400, true), .pingSize(1480, false), works],
      link: .slow(["--delay-ms", "5", "--mtu", "1400"]), steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: narrow and says so", truth: "The server's link carries 1400 bytes and all say so.",
      .ready, reached: "tls", symptoms: [.pingSize(1400, true), .pingSize(1480, false), works],
      steps: [
        .nameServer(), .xrdp(XRDP(certificate: Certificate(bits: 3072))),
        .shell(.router, "ip link set lan1 mtu 1400"), .shell(.server, "ip link set eth0 mtu 1400"),
      ]),
    Scenario(
      "path: large pings dropped by a rule",
      truth: "A rule drops pings above 1300 bytes and nothing else.", .ready, reached: "tls",
      symptoms: [.pingSize(1280, true), .pingSize(1400, false), works],
      steps: [
        .nameServer(), .xrdp(XRDP(certificate: Certificate(bits: 3072))),
        .filter(.router, "forward", "meta l4proto icmp ip length > 1300 drop"),
      ]),
  ]

  private static let quiet = [
    Scenario(
      "path: ping dropped", truth: "A filter drops ping; nothing is wrong.", .ready,
      reached: "tls", symptoms: [works, .pingLoss(100...100)],
      steps: [.nameServer(), .xrdp(), .filter(.server, "input", "icmp type echo-request drop")]),
    Scenario(
      "path: ping limited by a rule", truth: "A rule answers ten pings a second at most.",
      .ready, reached: "tls", symptoms: [works],
      steps: [
        .nameServer(), .xrdp(),
        .filter(.server, "input", "icmp type echo-request limit rate over 10/second drop"),
      ]),
    Scenario(
      "path: ping limited by a rule, seen by a user",
      truth: "A rule answers five pings a second at most; the user may ping.", asker: .user,
      .ready, reached: "tls", symptoms: [works],
      steps: [
        .nameServer(), .xrdp(), .userMayPing,
        .filter(.server, "input", "icmp type echo-request limit rate over 5/second drop"),
      ]),
    Scenario(
      "path: a user who may not ping", truth: "Nothing is wrong; the user may not ping.",
      asker: .user, .ready, reached: "tls", symptoms: [works],
      steps: [.nameServer(), .xrdp()]),
    Scenario(
      "path: UDP dropped", truth: "A filter drops UDP to the port; TCP works.", .ready,
      reached: "tls", symptoms: [works],
      steps: [.nameServer(), .xrdp(), .filter(.router, "forward", "udp dport 3389 drop")]),
    Scenario(
      "path: UDP answered", truth: "The server has the UDP transport, and it works.", .ready,
      reached: "tls", symptoms: [works], steps: [.nameServer(), .xrdp(), .datagrams()]),
    Scenario(
      "path: UDP answered by half", truth: "Two in three datagrams to the UDP port are lost.",
      .degraded, ["udp.broken"], reached: "tls", symptoms: [works],
      steps: [
        .nameServer(), .xrdp(), .datagrams(),
        .filter(.router, "forward", "udp dport 3389 numgen inc mod 3 != 0 drop"),
      ]),
    Scenario(
      "path: UDP loses full datagrams", truth: "Full-size datagrams to the UDP port are lost.",
      .degraded, ["udp.broken", "mtu.blackhole"], reached: "tls", symptoms: [works],
      steps: [
        .nameServer(), .xrdp(), .datagrams(),
        .filter(.router, "forward", "udp dport 3389 udp length > 600 drop"),
      ]),
  ]
}
