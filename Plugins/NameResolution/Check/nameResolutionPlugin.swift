public import PluginKit

/// The built-in plugin that looks at name resolution.
public let nameResolutionPlugin = Plugin(
  id: "rdpcheck.name-resolution", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "dns.resolve", "Name resolution", requires: [FactKey<String>.targetHost],
      provides: [FactKey<[String]>.addresses, FactKey<Bool>.stageDNS],
      findings: FindingKind.allCases.map(\.declaration), timeoutMilliseconds: 12_000,
      run: { ResolveCheck().run($0) })
  ])
