public import PluginKit

/// The built-in plugin that looks at this machine's own Remote Desktop service.
public let serviceStatusPlugin = Plugin(
  id: "rdpcheck.service-status", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "service.rdp", "Remote Desktop service of this machine",
      requires: ServiceCheck.requires, provides: ServiceCheck.provides,
      findings: FindingID.allCases.map(\.declaration), timeoutMilliseconds: 5_000
    ) { run in
      ServiceCheck().run(run)
    }
  ])
