internal import PluginKit

/// Decides whether any installed client can use this server. Pure.
package enum FitJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ view: FitView) -> [Judged] {
    authentication(view) + versions(view)
  }

  private static func authentication(_ view: FitView) -> [Judged] {
    guard view.choseNLA else { return [] }
    switch view.nla {
    case nil:
      let reason = "it is not known how the installed clients authenticate"
      return [.unknown(.cannotNLA, because: reason), .unknown(.cannotNTLM, because: reason)]
    case Ability.NLA.noNTLM.rawValue: return [cannotNTLM(view)]
    case Ability.NLA.kerberos.rawValue: return kerberosOnly(view)
    default: return []
    }
  }

  private static func kerberosOnly(_ view: FitView) -> [Judged] {
    guard let insists = view.insistsOnNLA else {
      return [.unknown(.cannotNLA, because: "the server did not say whether it insists on NLA")]
    }
    guard insists else { return [] }
    return [
      .present(
        .cannotNLA,
        "The server insists on Network Level Authentication. Of the clients here (\(names(view)))"
          + " none can do that with a password: rdesktop needs a Kerberos ticket, and there is"
          + " none.",
        evidence: [Evidence("clients", names(view)), Evidence("answer-to-tls-only", "failure 5")],
        remedies: [
          Remedy(
            "Install a client that can: Remmina with its part for Remote Desktop, or FreeRDP.",
            command: "sudo apt-get install remmina remmina-plugin-rdp"),
          Remedy(
            "Or get a Kerberos ticket of the server's domain and connect by its full name: run"
              + " kinit with your name in the domain."),
        ])
    ]
  }

  private static func cannotNTLM(_ view: FitView) -> Judged {
    .present(
      .cannotNTLM,
      "The server chooses Network Level Authentication. The clients here (\(names(view))) lack the"
        + " algorithms that NTLM needs: OpenSSL's module legacy.so is missing, and FreeRDP fails or"
        + " crashes when it logs on.",
      evidence: [Evidence("clients", names(view)), Evidence("missing", "ossl-modules/legacy.so")],
      remedies: [SoftwareJudge.legacyProvider])
  }

  /// The server's newest version is older than the oldest that any client offers.
  private static func versions(_ view: FitView) -> [Judged] {
    guard let offered = view.versions, let tls = view.tls, let newest = TLSRange.number(tls) else {
      return []
    }
    let numbers = offered.compactMap(TLSRange.number)
    guard !numbers.contains(where: { $0 <= newest }) else { return [] }
    let list = offered.isEmpty ? "nothing that works" : offered.joined(separator: ", ")
    return [
      .present(
        .tlsBarred,
        "The server speaks \(tls) at the newest, and of TLS the clients here (\(names(view))) offer"
          + " \(list): this machine's OpenSSL configuration takes the rest away.",
        evidence: [
          Evidence("clients", names(view)), Evidence("server", tls), Evidence("offered", list),
        ],
        remedies: offered.isEmpty ? [closeGap] : [askForException, updateServer])
    ]
  }

  private static let look =
    "grep -n -i -E 'protocol|default_properties|include' /etc/ssl/openssl.cnf"

  /// No server is reached by such settings, so they are a mistake and no policy.
  private static let closeGap = Remedy(
    "Correct the settings: remove versions from the oldest on, without a gap, which MinProtocol ="
      + " TLSv1.2 does in one line; and demand FIPS only with OpenSSL's FIPS module installed.",
    command: look)
  private static let askForException = Remedy(
    "Look for the line that removes the version, and ask whoever set it to let clients of Remote"
      + " Desktop keep what this server speaks.", command: look)
  private static let updateServer = Remedy(
    "Or have the server updated so that it speaks a newer version of TLS.")

  private static func names(_ view: FitView) -> String {
    view.clients.prefix(6).joined(separator: ", ")
  }
}
