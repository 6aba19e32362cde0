public import PluginKit

/// The built-in plugin that looks for security products in the way.
public let antivirusPlugin = Plugin(
  id: "rdpcheck.antivirus", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "antivirus.client", "The security products of this machine",
      provides: PresenceCheck.provides,
      findings: [SecurityFinding.presentNetwork.declaration], scope: .machine,
      timeoutMilliseconds: 5_000, run: { PresenceCheck().run($0) }),
    Check(
      "antivirus.contact", "Whether a security product touches the connection",
      requires: ContactCheck.requires, wants: ContactCheck.wants,
      findings: [SecurityFinding.refuses, .intercepts].map(\.declaration),
      timeoutMilliseconds: 5_000, run: { ContactCheck().run($0) }),
  ])
