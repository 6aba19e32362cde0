import PluginKit
import Testing

@testable import ClientSoftware

@Suite struct JudgeTests {
  private static func client(
    _ kind: RDPClient.Kind, _ version: String, origin: RDPClient.Origin = .distribution
  ) -> RDPClient {
    RDPClient(
      kind, name: "\(kind)", origin: origin, version: version,
      engine: kind == .rdesktop ? nil : version)
  }

  private func judge(_ change: (inout Inventory) -> Void) -> [SoftwareFinding: Judged] {
    var inventory = Inventory()
    inventory.hasPackageList = true
    change(&inventory)
    let judged = SoftwareJudge.judge(inventory, CryptoPolicy())
    return Dictionary(judged.map { ($0.id, $0) }) { first, _ in first }
  }

  @Test func `a distribution's current client is nothing remarkable`() {
    #expect(judge { $0.clients = [Self.client(.freeRDP, "2.11.7")] }.isEmpty)
  }

  @Test func `no client at all is nothing remarkable`() {
    #expect(judge { _ in }.isEmpty)
  }

  @Test(
    arguments: [
      (RDPClient.Kind.freeRDP, "1.1.0~git20140921.1.440916e", RDPClient.Origin.distribution, true),
      (.freeRDP, "2.0.0~git20170725.1.1648deb", .distribution, true),
      (.freeRDP, "2.0.0~rc2", .distribution, false), (.freeRDP, "2.2.0", .distribution, false),
      (.rdesktop, "1.9.0", .distribution, true),
    ])
  func `versions that fail with some servers are named`(
    kind: RDPClient.Kind, version: String, origin: RDPClient.Origin, isNamed: Bool
  ) {
    let judged = judge { $0.clients = [Self.client(kind, version, origin: origin)] }
    #expect((judged[.outdatedVersion] != nil) == isNamed)
  }

  @Test func `rdesktop beside another client is nothing remarkable`() {
    let clients = [Self.client(.rdesktop, "1.9.0"), Self.client(.freeRDP, "2.11.7")]
    #expect(judge { $0.clients = clients }.isEmpty)
  }

  @Test(
    arguments: [
      ("2.11.7", RDPClient.Origin.ownBuild, true), ("3.5.0", .ownBuild, true),
      ("3.29.0", .ownBuild, false), ("2.11.7", .distribution, false),
      ("3.5.0", .distribution, false),
    ])
  func `what nobody mends is named where no distribution mends it`(
    version: String, origin: RDPClient.Origin, isNamed: Bool
  ) {
    let judged = judge { $0.clients = [Self.client(.freeRDP, version, origin: origin)] }
    #expect((judged[.unmaintained] != nil) == isNamed)
  }

  @Test func `OpenSSL 3 beside an old FreeRDP is named`() {
    let judged = judge {
      $0.clients = [Self.client(.freeRDP, "2.3.0")]
      $0.openSSL = "3.0.2"
    }
    #expect(judged[.outdatedVersion]?.message.contains("OpenSSL 3") == true)
    #expect(judge { $0.clients = [Self.client(.freeRDP, "2.3.0")] }.isEmpty)
  }

  @Test func `an update comes with its command`() {
    let judged = judge {
      $0.updates = [.init(package: "freerdp2-x11", installed: "2.3.0", available: "2.11.7")]
    }
    #expect(
      judged[.updateAvailable]?.remedies.first?.command
        == "sudo apt-get install --only-upgrade freerdp2-x11")
  }

  @Test func `compressed lists leave updates unknown`() {
    #expect(judge { $0.updatesUnknown = "compressed" }[.updateAvailable]?.isPresent == false)
  }

  @Test func `Remmina without its part for Remote Desktop is named`() {
    #expect(judge { $0.lacksRemminaPlugin = true }[.pluginMissing]?.isPresent == true)
  }

  @Test func `a missing provider is named where FreeRDP needs it`() {
    let needs = judge {
      $0.clients = [Self.client(.freeRDP, "2.11.7")]
      $0.legacyProvider = .missing
      $0.builds = [2: .init(hasOwnMD4: false)]
    }
    #expect(needs[.noLegacyProvider]?.isPresent == true)
    #expect(judge { $0.legacyProvider = .missing }.isEmpty)
  }

  @Test func `settings that FreeRDP passes over are nothing remarkable`() {
    var policy = CryptoPolicy()
    policy.minimum = 3
    policy.securityLevel = 5
    var inventory = Inventory()
    inventory.hasPackageList = true
    inventory.clients = [Self.client(.freeRDP, "2.11.7")]
    #expect(SoftwareJudge.judge(inventory, policy).isEmpty)
    policy.removed = [0, 1]
    #expect(SoftwareJudge.judge(inventory, policy).isEmpty)
    policy.removed = [2]
    #expect(SoftwareJudge.judge(inventory, policy).map(\.id) == [.strictPolicy])
  }

  @Test func `each row of the table has a source and an id of its own`() {
    let rows = KnownIssue.all
    #expect(Set(rows.map(\.id)).count == rows.count)
    #expect(rows.allSatisfy { !$0.source.isEmpty && !$0.clause.isEmpty })
    // A row for every version of a program would accuse versions that nobody has seen.
    #expect(rows.allSatisfy { $0.component != .freeRDP || $0.below != nil })
  }

  @Test func `findings have ids of their own and links to causes`() {
    let findings = SoftwareFinding.allCases.map(\.declaration)
    #expect(Set(findings.map(\.id)).count == findings.count)
    #expect(findings.allSatisfy { !$0.causes.isEmpty && !$0.title.isEmpty })
    #expect(Set(SoftwareFinding.ofMachine + SoftwareFinding.ofTarget).count == findings.count)
  }
}
