import CheckGraph
import Diagnosis
import Engine
import PluginHost
import Report

/// Results made by hand, as an engine would end with.
enum Fixtures {
  static let clock: Int64 = 1_790_000_000

  static func fact(
    _ value: FactValue, _ source: String = "rdp.handshake", privacy: Privacy = .public
  ) -> RecordedFact {
    RecordedFact(value: value, privacy: privacy, source: source)
  }

  static func record(
    _ id: String, _ outcome: CheckOutcome = .done, reason: String = "",
    plugin: String = "handshake",
    started: Int? = 0, duration: Int = 12, findings: [FindingReport] = []
  ) -> CheckRecord {
    CheckRecord(
      id: id, plugin: plugin, version: "1.0.0", outcome: outcome, reason: reason,
      startedMilliseconds: started, durationMilliseconds: duration, findings: findings)
  }

  static func verdict(
    _ level: Level, reached: Stage? = .tls, stoppedAt: Stage? = nil, causes: [RankedCause] = [],
    coverage: [CoverageGap] = [], nextLook: NextLook? = nil
  ) -> Verdict {
    Verdict(
      level: level, reached: reached, stoppedAt: stoppedAt, causes: causes, coverage: coverage,
      nextLook: nextLook)
  }

  static let climbed: [String: RecordedFact] = [
    "client.clock": fact(.int(clock), "host"),
    "dns.addresses": fact(.list(["10.0.0.5"]), "dns.resolve", privacy: .address),
    "stage.dns": fact(.bool(true), "dns.resolve"),
    "net.address": fact(.str("10.0.0.5"), privacy: .address),
    "tcp.rtt-us": fact(.int(1234)),
    "stage.tcp": fact(.bool(true)),
    "negotiation.protocol": fact(.int(2)),
    "stage.negotiation": fact(.bool(true)),
    "tls.version": fact(.str("TLSv1.3")),
    "tls.cipher": fact(.str("TLS_AES_256_GCM_SHA384")),
    "stage.tls": fact(.bool(true)),
  ]

  static let healthy = TargetResult(
    target: Target(given: "rdp.example", host: "rdp.example"), address: "10.0.0.5",
    verdict: verdict(.ready),
    checks: [
      record("dns.resolve", plugin: "name-resolution", duration: 3),
      record("rdp.handshake", started: 3),
      record(
        "tls.certificate", plugin: "certificate", started: 15, duration: 1,
        findings: [
          FindingReport(
            id: "cert.self-signed", state: .present,
            message: "The server made its certificate itself.",
            evidence: [Evidence(key: "subject", value: "CN=rdp.example", privacy: .hostName)]),
          FindingReport(id: "cert.expired", state: .absent, message: ""),
        ]),
    ],
    facts: climbed.merging([
      "cert.not-after": fact(.int(clock + 212 * 86_400 + 5), "tls.certificate")
    ]) { $1 })

  static let refusedFinding = FindingReport(
    id: "tcp.refused-connection", state: .present,
    message: "10.0.0.5 refused the connection to port 3389 at once.",
    evidence: [
      Evidence(key: "address", value: "10.0.0.5", privacy: .address),
      Evidence(key: "errno", value: "ECONNREFUSED"),
    ])

  static let refused = TargetResult(
    target: Target(given: "rdp.example", host: "rdp.example"), address: "10.0.0.5",
    verdict: verdict(
      .blocked, reached: .dns, stoppedAt: .tcp,
      causes: [
        RankedCause(
          id: "tcp.refused", title: "Nothing listens on the port", probability: 0.912345,
          effect: .blocks, because: ["tcp.refused-connection"],
          remedies: [
            Remedy(
              "Turn on Remote Desktop on the server, or start its service.",
              command: "sudo systemctl enable --now xrdp"),
            Remedy("Make sure that the port is the one that the server listens on."),
          ]),
        RankedCause(
          id: "tcp.rejected", title: "A firewall answers in the server's place",
          probability: 0.07, effect: .blocks, because: ["tcp.refused-connection"],
          remedies: [Remedy("Ask for the port to be allowed.")]),
        RankedCause(
          id: "dns.stale", title: "The name leads to an old address", probability: 0.012,
          effect: .blocks, because: [], remedies: []),
      ],
      coverage: [
        CoverageGap(
          check: "tls.certificate", outcome: .notRun,
          why: "no tls.chain, because rdp.handshake stopped at tcp"),
        CoverageGap(
          check: "nla.server", outcome: .notRun,
          why: "no stage.tls, because rdp.handshake stopped at tcp"),
        CoverageGap(
          check: "firewall.client", outcome: .inconclusive, why: "reading the rules needs root"),
      ],
      nextLook: NextLook(
        check: "firewall.client", findings: ["firewall.rule-drops"],
        text: "Run rdpcheck as root, so that it can read the firewall's rules.",
        gainBits: 0.31415926)),
    checks: [
      record("dns.resolve", plugin: "name-resolution", duration: 3),
      record("rdp.handshake", started: 3, findings: [refusedFinding]),
      record("tls.certificate", .notRun, plugin: "certificate", started: nil, duration: 0),
    ],
    facts: [
      "dns.addresses": fact(.list(["10.0.0.5"]), "dns.resolve", privacy: .address),
      "stage.dns": fact(.bool(true), "dns.resolve"),
      "net.address": fact(.str("10.0.0.5"), privacy: .address),
      "tcp.outcome": fact(.str("refused")), "stage.tcp": fact(.bool(false)),
    ])

  static let expired = TargetResult(
    target: Target(given: "10.0.0.5:3390", host: "10.0.0.5", port: 3390), address: "10.0.0.5",
    verdict: verdict(
      .degraded,
      causes: [
        RankedCause(
          id: "cert.expired", title: "The server's certificate has expired", probability: 0.9991,
          effect: .degrades, because: ["cert.expired"],
          remedies: [Remedy("Renew the certificate on the server.")])
      ]),
    checks: [
      record("rdp.handshake"),
      record(
        "tls.certificate", plugin: "certificate", started: 15, duration: 1,
        findings: [
          FindingReport(
            id: "cert.expired", state: .present,
            message: "The certificate was good until 2026-09-01, 20 days ago."),
          FindingReport(
            id: "cert.self-signed", state: .present,
            message: "The server made its certificate itself."),
          FindingReport(
            id: "cert.interception", state: .unknown,
            message: "The issuer could not be compared with known products.",
            whatWouldHelp: "run with --plugins that know the product"),
        ]),
    ],
    facts: climbed.merging(["dns.addresses": fact(.list(["10.0.0.5"]), "dns.resolve")]) { $1 })

  static let crashed = TargetResult(
    target: Target(given: "rdp.example", host: "rdp.example"), address: nil,
    verdict: verdict(
      .inconclusive, reached: .dns,
      coverage: [
        CoverageGap(check: "rdp.handshake", outcome: .crashed(signal: 11), why: ""),
        CoverageGap(
          check: "tls.certificate", outcome: .notRun,
          why: "no tls.chain, because rdp.handshake crashed"),
      ],
      nextLook: NextLook(
        check: "rdp.handshake", findings: ["tcp.silent"],
        text: "Run rdpcheck again with --safe, which leaves foreign plugins out.", gainBits: 1.5)),
    checks: [
      record("dns.resolve", plugin: "name-resolution", duration: 3),
      record("rdp.handshake", .crashed(signal: 11)),
    ],
    facts: [
      "dns.addresses": fact(.list(["10.0.0.5"]), "dns.resolve", privacy: .address),
      "stage.dns": fact(.bool(true), "dns.resolve"),
    ])

  static let rejected = RejectedFile(
    path: "/opt/acme/acme.so", rule: "writable-by-others",
    reason: "everyone may write to it, only its owner should", remedy: "chmod o-w /opt/acme/acme.so"
  )
}
