/// A fault of a service on a machine with a real service manager, with the truth beside it.
struct BootedCase: Sendable {
  let name: String
  /// What is really the matter, in one sentence.
  let truth: String
  let expectation: Expectation
  /// A script that makes the fault.
  let breaking: String
  /// A script that fails where the fault is not there.
  let proof: String

  init(
    _ name: String, truth: String, _ level: Expectation.Level, _ causes: [String] = [],
    reached: String? = nil, breaking: String = "", proof: String
  ) {
    self.name = "booted: \(name)"
    self.truth = truth
    expectation = Expectation(level: level, reached: reached, causes: causes)
    self.breaking = breaking
    self.proof = proof
  }

  /// Brings the machine back to what it was, whatever was done to it.
  static let mending = """
    systemctl unmask --quiet xrdp xrdp-sesman
    rm -rf /run/systemd/system/xrdp.service.d /run/systemd/system/xrdp-sesman.service.d
    systemctl daemon-reload
    systemctl reset-failed
    adduser --quiet xrdp ssl-cert >/dev/null
    systemctl enable --quiet xrdp xrdp-sesman 2>/dev/null
    for try in 1 2 3 4 5; do systemctl restart xrdp-sesman xrdp && break; sleep 0.5; done
    \(listening)
    """

  /// Waits until xrdp listens, which it does a while after its unit is said to be active.
  private static let listening =
    "for try in $(seq 100); do ss -tln | grep -q :3389 && break; sleep 0.1; done"

  /// Those that LAB_ONLY picks.
  static let chosen = all.filter { $0.name.contains(Settings.only ?? $0.name) }

  private static let all = [
    BootedCase(
      "healthy", truth: "xrdp works as its package sets it up.", .ready, reached: "tls",
      proof: "systemctl is-active --quiet xrdp && systemctl is-active --quiet xrdp-sesman"),
    BootedCase(
      "stopped and disabled", truth: "xrdp was stopped and switched off.", .blocked,
      ["service.stopped"], reached: "dns", breaking: "systemctl disable --quiet --now xrdp",
      proof: "! systemctl is-enabled --quiet xrdp"),
    BootedCase(
      "masked", truth: "xrdp's unit is masked.", .blocked, ["service.stopped"], reached: "dns",
      breaking: "systemctl stop xrdp; systemctl mask --quiet xrdp",
      proof: "systemctl is-enabled xrdp | grep -q masked"),
    BootedCase(
      "failed", truth: "xrdp ends with status 1 as soon as it is started.", .blocked,
      ["service.failed"], reached: "dns", breaking: dropIn("xrdp", "ExecStart=/bin/false"),
      proof: "systemctl is-failed --quiet xrdp"),
    BootedCase(
      "restart loop", truth: "xrdp ends at once and is started again each minute.", .blocked,
      ["service.failed"], reached: "dns",
      breaking: dropIn(
        "xrdp", "Type=simple\\nExecStart=/bin/false\\nRestart=always\\nRestartSec=60"),
      proof: "systemctl show -p SubState xrdp | grep -q auto-restart"),
    BootedCase(
      "session manager cannot start", truth: "xrdp waits for xrdp-sesman, which fails.", .blocked,
      ["service.failed"], reached: "dns",
      breaking: "systemctl stop xrdp\n" + dropIn("xrdp-sesman", "ExecStart=/bin/false"),
      proof: "systemctl is-failed --quiet xrdp-sesman && ! systemctl is-active --quiet xrdp"),
    BootedCase(
      "session manager killed", truth: "xrdp runs on after its session manager was killed.",
      .blocked, ["service.sesman-down"], reached: "tls",
      breaking: "systemctl kill --kill-who=main --signal=KILL xrdp-sesman; sleep 0.3",
      proof: "systemctl is-active --quiet xrdp && ! systemctl is-active --quiet xrdp-sesman"),
    BootedCase(
      "key unreadable", truth: "xrdp is in no group that may read the key.", .degraded,
      ["server.cert-unreadable"], reached: "negotiation",
      breaking: "deluser --quiet xrdp ssl-cert; systemctl restart xrdp; \(listening)",
      proof: "! id xrdp | grep -q ssl-cert"),
  ]

  /// Changes a unit until the machine goes, and starts it, which may fail.
  private static func dropIn(_ unit: String, _ lines: String) -> String {
    """
    mkdir -p /run/systemd/system/\(unit).service.d
    printf '[Service]\\nExecStart=\\n\(lines)\\n' > /run/systemd/system/\(unit).service.d/lab.conf
    systemctl daemon-reload
    systemctl restart xrdp || :
    """
  }
}
