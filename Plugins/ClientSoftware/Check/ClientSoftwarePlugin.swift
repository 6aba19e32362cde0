public import PluginKit

/// The built-in plugin that looks at the Remote Desktop clients of this machine.
public let clientSoftwarePlugin = Plugin(
  id: "rdpcheck.client-software", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "client.software", "The Remote Desktop clients of this machine",
      provides: SoftwareCheck.provides,
      findings: SoftwareFinding.ofMachine.map(\.declaration), scope: .machine,
      timeoutMilliseconds: 5_000, run: { SoftwareCheck().run($0) }),
    Check(
      "client.fit", "Whether a client here can use the server", requires: FitCheck.requires,
      wants: FitCheck.wants, findings: SoftwareFinding.ofTarget.map(\.declaration),
      timeoutMilliseconds: 5_000, run: { FitCheck().run($0) }),
  ])
