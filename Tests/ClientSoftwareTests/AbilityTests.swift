import Testing

@testable import ClientSoftware

@Suite struct AbilityTests {
  private static func freeRDP(_ version: String) -> RDPClient {
    RDPClient(.freeRDP, name: "freerdp-x11", version: version, engine: version)
  }

  private static let rdesktop = RDPClient(.rdesktop, name: "rdesktop", version: "1.9.0")
  private static let flatpak = RDPClient(.remmina, name: "org.remmina.Remmina", origin: .flatpak)

  private func inventory(
    _ clients: [RDPClient], _ provider: Inventory.LegacyProvider = .present
  ) -> Inventory {
    var inventory = Inventory()
    inventory.clients = clients
    inventory.legacyProvider = provider
    return inventory
  }

  @Test func `FreeRDP passes over a floor that is configured`() {
    var policy = CryptoPolicy()
    policy.minimum = 3
    let abilities = Abilities(inventory([Self.freeRDP("2.11.7")]), policy)
    #expect(abilities.versions == ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"])
  }

  @Test func `an old FreeRDP keeps to a floor that is configured`() {
    var policy = CryptoPolicy()
    policy.minimum = 3
    let abilities = Abilities(inventory([Self.freeRDP("2.0.0~rc2")]), policy)
    #expect(abilities.versions == ["TLSv1.3"])
  }

  @Test func `FreeRDP loses a version that is removed`() {
    var policy = CryptoPolicy()
    policy.removed = [2]
    var inventory = inventory([Self.freeRDP("2.11.7")])
    #expect(Abilities(inventory, policy).versions == ["TLSv1", "TLSv1.1"])
    inventory.openSSL = "3.0.19"
    #expect(Abilities(inventory, policy).versions == [])
  }

  @Test(arguments: [([1], []), ([0, 1], ["TLSv1.2", "TLSv1.3"]), ([3], ["TLSv1.2"])])
  func `a gap costs FreeRDP the newer versions`(removed: [Int], left: [String]) {
    var policy = CryptoPolicy()
    policy.removed = Set(removed)
    var inventory = inventory([Self.freeRDP("2.11.7")])
    inventory.openSSL = "3.0.19"
    #expect(Abilities(inventory, policy).versions == left)
  }

  @Test func `FreeRDP from 3_27 on begins with TLS 1_2`() {
    let abilities = Abilities(inventory([Self.freeRDP("3.27.0")]), CryptoPolicy())
    #expect(abilities.versions == ["TLSv1.2", "TLSv1.3"])
  }

  @Test func `OpenSSL before 1_1_1 has no TLS 1_3`() {
    var inventory = inventory([Self.freeRDP("2.0.0")])
    inventory.openSSL = "1.1.0l"
    #expect(Abilities(inventory, CryptoPolicy()).versions?.last == "TLSv1.2")
  }

  @Test func `a demand for FIPS without its module leaves nothing`() {
    var inventory = inventory([Self.freeRDP("2.11.7")])
    inventory.lacksFIPSModule = true
    var policy = CryptoPolicy()
    policy.demandsFIPS = true
    #expect(Abilities(inventory, policy).versions == [])
  }

  @Test func `a bundle makes versions and authentication unknown`() {
    let clients = [Self.flatpak, Self.rdesktop]
    let abilities = Abilities(inventory(clients), CryptoPolicy())
    #expect(abilities.versions == nil)
    #expect(abilities.nla == nil)
  }

  @Test func `one client that can do it with a password is enough`() {
    let clients = [Self.flatpak, Self.rdesktop, Self.freeRDP("2.11.7")]
    #expect(Abilities(inventory(clients), CryptoPolicy()).nla == .password)
  }

  @Test func `rdesktop needs a ticket`() {
    var alone = inventory([Self.rdesktop])
    #expect(Abilities(alone, CryptoPolicy()).nla == .kerberos)
    alone.mayHaveTicket = true
    #expect(Abilities(alone, CryptoPolicy()).nla == nil)
  }

  @Test func `no client can do nothing`() {
    let abilities = Abilities(inventory([]), CryptoPolicy())
    #expect(abilities.nla == nil && abilities.versions == nil)
  }

  @Test(
    arguments: [
      (Inventory.Build(hasOwnMD4: false, hasKerberos: false), Ability.NLA.noNTLM),
      (Inventory.Build(hasOwnMD4: false, hasKerberos: true), .noNTLM),
      (Inventory.Build(hasOwnMD4: true, hasKerberos: false), .password),
      (Inventory.Build(hasOwnMD4: nil, hasKerberos: false), nil),
      (Inventory.Build(hasOwnMD4: false, hasKerberos: nil), nil),
    ] as [(Inventory.Build, Ability.NLA?)])
  func `a missing provider matters to builds without MD4`(build: Inventory.Build, nla: Ability.NLA?)
  {
    var inventory = inventory([Self.freeRDP("2.11.7")], .missing)
    inventory.builds = [2: build]
    #expect(Abilities(inventory, CryptoPolicy()).nla == nla)
  }

  @Test func `a build tells its options`() {
    let text = "x WITH_INTERNAL_MD4=OFF WITH_INTERNAL_MD5=ON WITH_GSSAPI=OFF y"
    let build = Inventory.Build(describedIn: Array(text.utf8))
    #expect(build == Inventory.Build(hasOwnMD4: false, hasKerberos: false))
    #expect(Inventory.Build(describedIn: []) == Inventory.Build())
  }
}
