internal import PluginKit

/// Decides what is remarkable about the clients of this machine. Pure.
package enum SoftwareJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ inventory: Inventory, _ policy: CryptoPolicy) -> [Judged] {
    issues(inventory) + updates(inventory) + plugin(inventory) + provider(inventory)
      + strictness(inventory, policy)
  }

  /// What is known of the installed versions.
  private static func issues(_ inventory: Inventory) -> [Judged] {
    let rows: [(client: String, issue: KnownIssue)] =
      inventory.clients.flatMap { client in
        KnownIssue.all.filter { issue in
          issue.holds(for: client, openSSL: inventory.openSSL)
            && (issue.kind != .limited || inventory.clients.count == 1)
        }.map { (client.label, $0) }
      }
      + (inventory.hasOwnOpenSSL11
        ? KnownIssue.all.filter { $0.component == .openSSL11 }
          .map { ("OpenSSL 1.1 in /usr/local", $0) } : [])
    return rows.map { client, issue in
      .present(
        issue.kind == .unmaintained ? .unmaintained : .outdatedVersion,
        "\(client) \(issue.clause).",
        evidence: [Evidence("client", client), Evidence("source", issue.source)],
        remedies: [update(inventory)])
    }
  }

  /// A command where this machine's package manager is known.
  private static func update(_ inventory: Inventory) -> Remedy {
    let text = "Install a current client: FreeRDP, or Remmina with its part for Remote Desktop."
    return inventory.hasPackageList
      ? Remedy(text, command: "sudo apt-get install remmina remmina-plugin-rdp") : Remedy(text)
  }

  private static func updates(_ inventory: Inventory) -> [Judged] {
    if let reason = inventory.updatesUnknown {
      return [.unknown(.updateAvailable, because: reason)]
    }
    // Without a package list nothing was compared.
    guard inventory.hasPackageList else {
      return [.unknown(.updateAvailable, because: "this machine has no list of dpkg's packages")]
    }
    guard let first = inventory.updates.first else { return [] }
    let names = inventory.updates.prefix(8).map(\.package).joined(separator: " ")
    return [
      .present(
        .updateAvailable,
        "\(first.package) \(first.installed) is installed and \(first.available) is available.",
        evidence: inventory.updates.prefix(8).map {
          Evidence($0.package, "\($0.installed) to \($0.available)")
        },
        remedies: [
          Remedy(
            "Install the update.",
            command: "sudo apt-get install --only-upgrade \(names)")
        ])
    ]
  }

  private static func plugin(_ inventory: Inventory) -> [Judged] {
    guard inventory.lacksRemminaPlugin else { return [] }
    return [
      .present(
        .pluginMissing,
        "Remmina is installed without its package for Remote Desktop and offers no RDP.",
        remedies: [
          Remedy(
            "Install the package, then start Remmina again.",
            command: "sudo apt-get install remmina-plugin-rdp")
        ])
    ]
  }

  /// Missing algorithms matter to the distribution's FreeRDP, which was built without its own.
  private static func provider(_ inventory: Inventory) -> [Judged] {
    guard inventory.legacyProvider == .missing else { return [] }
    let usesFreeRDP = inventory.clients.contains { $0.origin == .distribution && $0.engine != nil }
    guard usesFreeRDP, inventory.builds.values.contains(where: { $0.hasOwnMD4 == false }) else {
      return []
    }
    return [
      .present(
        .noLegacyProvider,
        "OpenSSL's module legacy.so is missing, and FreeRDP here takes from it what NTLM needs.",
        remedies: [Self.legacyProvider])
    ]
  }

  /// The package has had its own name since OpenSSL 3.3 (Debian 13, Ubuntu 24.10).
  static let legacyProvider = Remedy(
    "Install OpenSSL's legacy provider; before Debian 13 the module belongs to libssl3, which then"
      + " has to be installed anew. FreeRDP loads it for itself alone.",
    command: "sudo apt-get install openssl-provider-legacy || "
      + "sudo apt-get install --reinstall libssl3")

  /// Settings that the installed clients cannot pass over.
  private static func strictness(_ inventory: Inventory, _ policy: CryptoPolicy) -> [Judged] {
    let file = policy.file ?? "OpenSSL's configuration"
    if policy.demandsFIPS, inventory.lacksFIPSModule {
      let message =
        "\(file) demands FIPS algorithms, and OpenSSL's module fips.so is missing: TLS fails in"
        + " every program that uses OpenSSL."
      return [.present(.strictPolicy, message, evidence: evidence(policy))]
    }
    guard !policy.removed.isEmpty, let left = Abilities(inventory, policy).versions,
      !Set(["TLSv1.2", "TLSv1.3"]).isSubset(of: left)
    else { return [] }
    let removed = policy.removed.sorted().map(TLSRange.word).joined(separator: ", ")
    let rest = left.isEmpty ? "none that works" : left.joined(separator: ", ")
    return [
      .present(
        .strictPolicy,
        "\(file) removes \(removed), which leaves \(rest) to the clients here: of versions with a"
          + " gap OpenSSL offers the oldest ones only.",
        evidence: evidence(policy))
    ]
  }

  /// What the configuration says, for people.
  static func evidence(_ policy: CryptoPolicy) -> [Evidence] {
    var evidence: [Evidence] = []
    if let file = policy.file { evidence.append(Evidence("file", file)) }
    if let name = policy.systemPolicy { evidence.append(Evidence("system-policy", name)) }
    if let number = policy.minimum {
      evidence.append(Evidence("MinProtocol", TLSRange.word(number)))
    }
    if !policy.removed.isEmpty {
      let words = policy.removed.sorted().map { "-" + TLSRange.word($0) }
      evidence.append(Evidence("Protocol", words.joined(separator: ", ")))
    }
    if let level = policy.securityLevel { evidence.append(Evidence("SECLEVEL", level)) }
    return evidence
  }
}
