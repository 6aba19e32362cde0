extension Scenario {
  /// The server is well; what the user's own clients keep is the matter, or is not.
  static let credentials: [Scenario] = tickets + pins + profiles

  private static let user = Asker.user
  /// A user at a desktop, whose bus is in a folder that each machine of the lab has for itself.
  private static let desktop = Asker(
    isRoot: false, environment: ["XDG_RUNTIME_DIR": "/run/desktop"])
  private static let valid = Symptom.handshake("Verify return code: 0 (ok)")

  private static let tickets: [Scenario] = [
    Scenario(
      "healthy with a Kerberos ticket", truth: "The ticket of the target's domain is good.",
      asker: user, .ready, reached: "tls",
      symptoms: [.says("klist -s && echo good", by: user, "good")],
      steps: [.nameServer(), .xrdp(), .ticket(for: user)]),
    Scenario(
      "healthy with a Kerberos ticket of a clock ahead, as root",
      truth: "The ticket is good; the client's clock was three hours ahead when it was fetched.",
      .ready, reached: "tls", symptoms: [.says("klist -s && echo good", "good")],
      steps: [.nameServer(), .xrdp(), .ticket(for: Asker(), ownClock: "+3h")]),
    Scenario(
      "healthy with a stale Kerberos ticket and an address",
      truth: "The ticket has expired, and no ticket serves a target that is named by address.",
      target: Site.Address.server, asker: user, .ready, reached: "tls",
      symptoms: [.says("klist -s || echo expired", by: user, "expired")],
      steps: [
        .nameServer(),
        .xrdp(XRDP(certificate: Certificate(name: Site.Address.server))),
        .ticket(for: user, clock: "-3d"),
      ]),
    Scenario(
      "Kerberos ticket expired", truth: "The ticket of the target's domain ended two days ago.",
      asker: user, .degraded, ["auth.ticket"], reached: "tls",
      symptoms: [.says("klist -s || echo expired", by: user, "expired"), valid],
      steps: [.nameServer(), .xrdp(), .ticket(for: user, clock: "-3d")]),
    Scenario(
      "Kerberos ticket of tomorrow",
      truth: "The client's clock is a day behind the domain's, and was right for the ticket.",
      .degraded, ["clock.skew"], reached: "tls",
      symptoms: [.says("klist", "krbtgt/LAB.TEST"), valid],
      steps: [.nameServer(), .xrdp(), .ticket(for: Asker(), clock: "+1d")]),
    Scenario(
      "Kerberos ticket cache damaged", truth: "The cache was overwritten by rubbish.",
      .degraded, ["auth.ticket"], reached: "tls",
      symptoms: [.says("klist 2>&1", "credentials cache"), valid],
      steps: [
        .nameServer(), .xrdp(), .ticket(for: Asker()),
        .typed("head -c 700 /dev/zero | tr '\\0' x > krb5cc"),
      ]),
    Scenario(
      "Kerberos ticket cache of root",
      truth: "Root fetched the ticket into the user's own cache, which the user may not read.",
      asker: user, .degraded, ["auth.ticket"], reached: "tls",
      symptoms: [.says("klist 2>&1", by: user, "permissions incorrect"), valid],
      steps: [
        .nameServer(), .xrdp(), .ticket(for: user), .inHome(of: user, "chown root krb5cc"),
      ]),
  ]

  private static let pins: [Scenario] = [
    Scenario(
      "healthy with a remembered certificate",
      truth: "FreeRDP remembers the certificate that the server still shows.", asker: user,
      .ready, reached: "tls",
      symptoms: [.says("cat .config/freerdp/known_hosts2", by: user, Site.name), valid],
      steps: [.nameServer(), .xrdp(), .pinnedByFreeRDP(user)]),
    Scenario(
      "healthy with a remembered certificate in a file, as root",
      truth: "The file that FreeRDP 3 would keep has the certificate that the server shows.",
      .ready, reached: "tls", symptoms: [valid],
      steps: [.nameServer(), .xrdp(), .pinnedInFile(Asker())]),
    Scenario(
      "healthy with an old memory of a certificate that is trusted now",
      truth: "The server got a certificate of an authority that the client's machine trusts.",
      asker: user, .ready, reached: "tls",
      symptoms: [
        .says("DISPLAY=:2 \(Step.freeRDP) | cat", by: user, "Authentication only, exit status 0"),
        valid,
      ],
      steps: [
        .nameServer(), .xrdp(), .pinnedByFreeRDP(user),
        .newCertificate(Certificate(issuer: "/O=Example/CN=Example CA")), .trusted,
      ]),
    Scenario(
      "certificate renewed behind FreeRDP's back",
      truth: "The server made itself a new certificate; the client remembers the old one.",
      asker: user, .blocked, ["cert.pin-changed"], reached: "tls",
      symptoms: [refusal(by: user), valid],
      steps: [
        .nameServer(), .xrdp(), .pinnedByFreeRDP(user), .newCertificate(Certificate()),
      ]),
    Scenario(
      "certificate replaced behind FreeRDP's back",
      truth: "Another party's certificate is shown; the client remembers the server's own.",
      .blocked, ["cert.pin-changed"], reached: "tls", symptoms: [refusal(by: Asker()), valid],
      steps: [
        .nameServer(), .xrdp(), .pinnedByFreeRDP(Asker()),
        .newCertificate(Certificate(issuer: "/O=Other/CN=Other CA")),
      ]),
    Scenario(
      "certificate of an interceptor, remembered otherwise",
      truth: "An antivirus product signs in the place of the server since the last visit.",
      .blocked, ["tls.intercept"], reached: "tls", symptoms: [refusal(by: Asker())],
      steps: [
        .nameServer(), .xrdp(), .pinnedByFreeRDP(Asker()),
        .newCertificate(Certificate(issuer: antivirus)),
      ]),
    Scenario(
      "certificate renewed after its end, remembered in a file",
      truth: "The remembered certificate ended in 2024, and the server has a new one.",
      asker: user, .blocked, ["cert.pin-changed"], reached: "tls", symptoms: [valid],
      steps: [
        .nameServer(),
        .xrdp(XRDP(certificate: Certificate(validity: ("240101000000Z", "240201000000Z")))),
        .pinnedInFile(user), .newCertificate(Certificate()),
      ]),
  ]

  private static let profiles: [Scenario] = [
    Scenario(
      "healthy with a saved password", truth: "Remmina has the key to its saved password.",
      asker: user, .ready, reached: "tls", symptoms: [valid],
      steps: [
        .nameServer(), .xrdp(),
        .remmina(user, "password=AAAAAAAAAAA=\nsecurity=tls", preferences: "secret=\(key)"),
      ]),
    Scenario(
      "saved password without its key",
      truth: "Remmina's preferences were reset, and with them the key of saved passwords.",
      asker: user, .degraded, ["auth.saved"], reached: "tls", symptoms: [valid],
      steps: [
        .nameServer(), .xrdp(),
        .remmina(user, "password=AAAAAAAAAAA=", preferences: "datadir_path="),
      ]),
    Scenario(
      "healthy with a saved password in the keyring",
      truth: "The keyring has the password on which Remmina's profile relies.",
      asker: desktop, .ready, reached: "tls", symptoms: [valid],
      steps: [
        .nameServer(), .xrdp(),
        .remmina(desktop, "password=.", preferences: "secret=\(key)"), .keyring(desktop),
        .typed(
          "printf lab | secret-tool store --label=Lab xdg:schema org.remmina.Password"
            + " filename $HOME/.local/share/remmina/lab.remmina key password", by: desktop),
      ]),
    Scenario(
      "saved password missing in the keyring",
      truth: "The keyring was made anew and has no password for Remmina's profile.",
      asker: desktop, .degraded, ["auth.saved"], reached: "tls", symptoms: [valid],
      steps: [
        .nameServer(), .xrdp(),
        .remmina(desktop, "password=.", preferences: "secret=\(key)"), .keyring(desktop),
        .typed(
          "printf lab | secret-tool store --label=Lab xdg:schema org.remmina.Password"
            + " filename $HOME/.local/share/remmina/other.remmina key password", by: desktop),
      ]),
    Scenario(
      "saved connection that insists on NLA",
      truth: "The profile insists on NLA, which xrdp does not have.", .degraded,
      ["client.config"], reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [
        .nameServer(), .xrdp(), .remmina(Asker(), "security=nla", preferences: "secret=\(key)"),
      ]),
  ]

  /// FreeRDP itself says that the certificate is another one.
  private static func refusal(by asker: Asker) -> Symptom {
    .says(
      "DISPLAY=:2 \(Step.freeRDP) | cat", by: asker,
      "The host key for \(Site.name):3389 has changed")
  }

  /// 32 bytes in base64.
  private static let key = String(repeating: "A", count: 43) + "="
  private static let antivirus =
    "/OU=generated by avast! antivirus for SSL\\/TLS scanning/O=avast! Web\\/Mail Shield"
    + "/CN=avast! Web\\/Mail Shield Root"
}
