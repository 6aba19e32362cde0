internal import CRDPCheck
internal import PluginKit

// What each finding means to the diagnosis. What the machine shows is information, since most
// servers are reached in spite of it; what a target shows is proof.
extension SoftwareFinding {
  /// The leak of what is seen in the server's own answer and this machine's own files.
  private static let proof = 0.00005

  var declaration: Finding {
    switch self {
    case .outdatedVersion, .unmaintained, .updateAvailable, .pluginMissing: ofVersions
    case .noLegacyProvider, .strictPolicy: ofSettings
    case .cannotNLA, .cannotNTLM, .tlsBarred: ofTarget
    }
  }

  private func finding(
    _ title: String, effect: RDPEffect = .none, leak: Double, _ causes: Link...
  ) -> Finding {
    Finding(rawValue, title, effect: effect, leak: leak, causes: causes)
  }

  private var ofVersions: Finding {
    switch self {
    case .outdatedVersion:
      finding(
        "A client's version is known to fail with some servers", leak: 0.02,
        Link("client.outdated", 0.5))
    case .unmaintained:
      finding(
        "A client's version is no longer maintained", leak: 0.1, Link("client.outdated", 0.3))
    case .updateAvailable:
      finding("An update for a client is available", leak: 0.2, Link("client.outdated", 0.4))
    default:
      finding(
        "Remmina lacks its part for Remote Desktop", leak: 0.01, Link("client.config", 0.05))
    }
  }

  private var ofSettings: Finding {
    switch self {
    case .noLegacyProvider:
      finding(
        "OpenSSL's legacy algorithms are missing", leak: 0.02, Link("client.legacy-crypto", 0.95))
    default:
      finding(
        "OpenSSL's configuration removes TLS versions that clients need", leak: 0.01,
        Link("client.crypto-policy", 0.6))
    }
  }

  private var ofTarget: Finding {
    switch self {
    case .cannotNLA:
      finding(
        "No installed client can do the authentication that the server insists on",
        effect: .blocks, leak: Self.proof, Link("client.outdated", 0.3))
    case .cannotNTLM:
      finding(
        "No installed client can do NTLM, which the server's choice of authentication needs",
        effect: .blocks, leak: Self.proof, Link("client.legacy-crypto", 0.6))
    default:
      finding(
        "No installed client offers a TLS version of the server", effect: .blocks,
        leak: Self.proof, Link("client.crypto-policy", 0.6), Link("client.outdated", 0.02))
    }
  }
}
