internal import CRDPCheck
public import PluginKit

/// The built-in plugin that opens a connection step by step and experiments where it stops.
public let handshakePlugin = Plugin(
  id: "rdpcheck.handshake", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "rdp.handshake", "Opens a connection: TCP, negotiation, TLS",
      requires: HandshakeCheck.requires, provides: HandshakeCheck.provides,
      findings: HandshakeFindings.all, timeoutMilliseconds: 15_000
    ) { run in
      HandshakeCheck(run)?.perform() ?? .inconclusive
    },
    Check(
      "rdp.experiments", "Repeats what failed with one thing changed",
      requires: ExperimentsCheck.requires, wants: ExperimentsCheck.wants,
      findings: ExperimentFindings.all, timeoutMilliseconds: 20_000
    ) { run in
      ExperimentsCheck(run: run).perform()
    },
  ])
