import PluginKit
import Testing

@testable import Antivirus

@Suite struct JudgeTests {
  private func sight(
    _ programs: Set<String> = [], places: Set<String> = [], modules: Set<String> = []
  ) -> MachineSight {
    var sight = MachineSight()
    sight.programs = programs
    sight.places = places
    sight.modules = modules
    return sight
  }

  private func contact(
    _ products: [String], _ change: (inout ContactView) -> Void
  ) -> [Judged] {
    var view = ContactView()
    view.products = products.compactMap(Presence.init(label:))
    view.host = "pc.example"
    change(&view)
    return ContactJudge.judge(view)
  }

  @Test func `a machine without products shows nothing`() {
    let sight = sight(["sshd", "bash"])
    #expect(sight.presences.isEmpty)
    #expect(PresenceJudge.judge(sight).isEmpty)
  }

  @Test func `a file scanner is listed and no suspect`() {
    let sight = sight(["clamd", "freshclam"])
    #expect(sight.presences.map(\.label) == ["ClamAV (running)"])
    #expect(PresenceJudge.judge(sight).isEmpty)
  }

  @Test func `a product that only stands there is no suspect`() {
    let sight = sight(places: ["/opt/CrowdStrike"])
    #expect(sight.presences.map(\.label) == ["CrowdStrike Falcon (installed)"])
    #expect(PresenceJudge.judge(sight).isEmpty)
  }

  @Test func `an application firewall that runs is named`() {
    let judged = PresenceJudge.judge(sight(["opensnitchd"]))
    #expect(judged.map(\.id) == [.presentNetwork])
  }

  @Test func `the kernel's shortened name is known`() {
    #expect(sight(["sentinelone-age"]).presences.map(\.product.name) == ["SentinelOne"])
  }

  @Test func `a module in the kernel counts as running`() {
    let sight = sight(places: ["/opt/eset/eea"], modules: ["eset_wap"])
    #expect(sight.presences.map(\.label) == ["ESET Endpoint Antivirus (running)"])
  }

  @Test func `hidden processes leave it unknown`() {
    var sight = sight()
    sight.isBlind = true
    #expect(PresenceJudge.judge(sight).map(\.isPresent) == [false])
  }

  @Test func `a refusal at once beside an application firewall is its`() {
    let judged = contact(["OpenSnitch (running)"]) { $0.tcpOutcome = "denied-here" }
    #expect(judged.map(\.id) == [.refuses])
    #expect(judged.first?.message.contains("OpenSnitch") == true)
    #expect(judged.first?.remedies.first?.text.contains("pc.example port 3389") == true)
  }

  @Test(
    arguments: [
      ("ClamAV (running)", "denied-here"), ("OpenSnitch (installed)", "denied-here"),
      ("OpenSnitch (running)", "open"), ("OpenSnitch (running)", "refused"),
      ("OpenSnitch (running)", "silent"), ("ESET Endpoint Antivirus (running)", "denied-here"),
    ])
  func `presence alone accuses nobody`(product: String, outcome: String) {
    #expect(contact([product]) { $0.tcpOutcome = outcome }.isEmpty)
  }

  @Test func `a certificate by a product of this machine is its`() {
    let judged = contact(["ESET Endpoint Antivirus (running)"]) {
      $0.signer = "ESET"
      $0.issuer = "CN=ESET SSL Filter CA"
      $0.roots = ["ESET"]
    }
    #expect(judged.map(\.id) == [.intercepts])
  }

  @Test(
    arguments: [
      ("ESET Endpoint Antivirus (running)", "Zscaler", ["Zscaler"], true),
      ("ESET Endpoint Antivirus (running)", "ESET", [], false),
      ("ESET Endpoint Antivirus (installed)", "ESET", ["ESET"], true),
      ("ClamAV (running)", "ESET", ["ESET"], true),
    ] as [(String, String, [String], Bool)])
  func `another's certificate is not`(
    product: String, signer: String, roots: [String], isTrusted: Bool
  ) {
    let judged = contact([product]) {
      $0.signer = signer
      $0.roots = roots
      $0.isTrusted = isTrusted
    }
    #expect(judged.isEmpty)
  }

  @Test func `findings have ids of their own and links to causes`() {
    let findings = SecurityFinding.allCases.map(\.declaration)
    #expect(Set(findings.map(\.id)).count == findings.count)
    #expect(findings.allSatisfy { !$0.causes.isEmpty && !$0.title.isEmpty })
  }
}
