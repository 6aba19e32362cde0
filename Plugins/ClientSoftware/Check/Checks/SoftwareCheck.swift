internal import CRDPCheck
private import Glibc
internal import PluginKit

/// The check "client.software": what of Remote Desktop is installed here.
struct SoftwareCheck: Sendable {
  var files = SystemFiles()
  var home: @Sendable () -> String? = { SoftwareCheck.environment("HOME") }
  var environment: @Sendable (String) -> String? = SoftwareCheck.environment

  static let provides: [any AnyFactKey] = [
    FactKey<[String]>.rdpClients, FactKey<String>.clientNLA, FactKey<[String]>.clientTLSVersions,
    FactKey<String>.clientTLSFloor, FactKey<Int64>.clientSecurityLevel,
  ]

  /// A value of the environment that rdpcheck was started with.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  func run(_ run: Run) -> RDPOutcome {
    let inventory = Inventory.read(files, home: home(), environment: environment)
    let policy = CryptoPolicy.read(files, environment: environment)
    publish(inventory, policy, to: run)
    if inventory.clients.isEmpty { run.log(.info, "no Remote Desktop client is installed here") }
    for judged in SoftwareJudge.judge(inventory, policy) { judged.report(to: run) }
    return .done
  }

  private func publish(_ inventory: Inventory, _ policy: CryptoPolicy, to run: Run) {
    let abilities = Abilities(inventory, policy)
    run.put(.rdpClients, inventory.clients.map(\.label))
    if let nla = abilities.nla { run.put(.clientNLA, nla.rawValue) }
    if let versions = abilities.versions { run.put(.clientTLSVersions, versions) }
    if let minimum = policy.minimum { run.put(.clientTLSFloor, TLSRange.word(minimum)) }
    if let level = policy.securityLevel { run.put(.clientSecurityLevel, Int64(clamping: level)) }
  }
}
