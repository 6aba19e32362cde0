internal import CRDPCheck
public import PluginKit

/// The built-in plugin that looks at the way to the target: routes, tunnels, links, neighbours.
public let vpnRoutePlugin = Plugin(
  id: "rdpcheck.route", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "route.path", "The way that this machine takes to the target",
      requires: PathCheck.requires, provides: PathCheck.provides, findings: RouteFindings.path,
      timeoutMilliseconds: 5_000
    ) { run in
      PathCheck().run(run)
    },
    Check(
      "route.unresolved", "VPNs that are not up, where the name has no address",
      requires: UnresolvedCheck.requires, findings: RouteFindings.unresolved,
      timeoutMilliseconds: 5_000
    ) { run in
      UnresolvedCheck().run(run)
    },
    Check(
      "route.verdict", "Routes, tunnels and neighbours, where no connection opened",
      requires: VerdictCheck.requires, wants: VerdictCheck.wants, findings: RouteFindings.verdict,
      timeoutMilliseconds: 8_000
    ) { run in
      VerdictCheck().run(run)
    },
  ])
