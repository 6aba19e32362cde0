internal import CRDPCheck
public import PluginKit

/// The built-in plugin that asks this machine's own packet filter about the connection.
public let firewallPlugin = Plugin(
  id: "rdpcheck.firewall", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "firewall.client", "Asks this machine's own packet filter",
      requires: FirewallCheck.requires, wants: FirewallCheck.wants,
      findings: FirewallFinding.allCases.map(\.declaration), timeoutMilliseconds: 10_000
    ) { run in
      FirewallCheck(run: run).perform()
    }
  ])
