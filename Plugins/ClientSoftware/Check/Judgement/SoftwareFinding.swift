/// The abnormalities that the two checks can see.
package enum SoftwareFinding: String, CaseIterable, Hashable, Sendable {
  case outdatedVersion = "client.outdated-version"
  case unmaintained = "client.unmaintained"
  case updateAvailable = "client.update-available"
  case pluginMissing = "client.plugin-missing"
  case noLegacyProvider = "client.no-legacy-provider"
  case strictPolicy = "client.strict-policy"
  case cannotNLA = "client.cannot-nla"
  case cannotNTLM = "client.cannot-ntlm"
  case tlsBarred = "client.tls-barred"

  /// What the check of the machine sees.
  static let ofMachine: [SoftwareFinding] = [
    .outdatedVersion, .unmaintained, .updateAvailable, .pluginMissing, .noLegacyProvider,
    .strictPolicy,
  ]
  /// What the check of a target sees.
  static let ofTarget: [SoftwareFinding] = [.cannotNLA, .cannotNTLM, .tlsBarred]
}
