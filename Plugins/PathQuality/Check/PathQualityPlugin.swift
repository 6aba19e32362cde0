internal import CRDPCheck
public import PluginKit

/// The built-in plugin that measures the way to the target and tries the UDP transport.
public let pathQualityPlugin = Plugin(
  id: "rdpcheck.path", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "path.quality", "Measures the way to the target beside the handshake",
      requires: PathCheck.requires, provides: PathCheck.provides, findings: [],
      timeoutMilliseconds: 5_000
    ) { run in
      PathCheck(run: run).perform()
    },
    Check(
      "path.trouble", "Looks closer where the way seems bad, and judges it",
      requires: TroubleCheck.requires, wants: TroubleCheck.wants, provides: TroubleCheck.provides,
      findings: PathFindings.all, timeoutMilliseconds: 15_000
    ) { run in
      TroubleCheck(run: run).perform()
    },
    Check(
      "rdp.udp", "Tries Remote Desktop's UDP transport",
      requires: UDPCheck.requires, wants: UDPCheck.wants, provides: UDPCheck.provides,
      findings: UDPFindings.all, timeoutMilliseconds: 8_000
    ) { run in
      UDPCheck(run: run).perform()
    },
  ])
