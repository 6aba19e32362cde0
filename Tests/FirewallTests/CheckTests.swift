import PluginKit
import PluginTestKit
import Testing

@testable import Firewall

@Suite struct CheckTests {
  @Test func `an open connection to this machine itself meets no rule`() throws {
    let host = try FakeHost([
      "dns.addresses": .list(["127.0.0.1"]), "target.port": .number(3389),
      "net.address": .text("127.0.0.1"), "tcp.outcome": .text("open"),
    ])
    #expect(host.run("firewall.client", of: firewallPlugin) == .done)
    #expect(!host.findings.contains("firewall.drops-out"))
    #expect(host.help.isEmpty)
  }

  @Test func `what finds no route meets no rule`() throws {
    let host = try FakeHost([
      "dns.addresses": .list(["192.0.2.7"]), "target.port": .number(3389),
      "tcp.outcome": .text("net-unreachable"),
    ])
    #expect(host.run("firewall.client", of: firewallPlugin) == .notApplicable)
    #expect(host.findings.isEmpty)
  }

  @Test(arguments: [
    [:] as [String: FakeHost.Value],
    ["dns.addresses": .list([]), "target.port": .number(3389)],
    ["dns.addresses": .list(["no address"]), "target.port": .number(3389)],
    ["dns.addresses": .list(["127.0.0.1"]), "target.port": .number(70_000)],
  ])
  func `facts that name no place are none to ask about`(facts: [String: FakeHost.Value]) throws {
    let host = try FakeHost(facts)
    #expect(host.run("firewall.client", of: firewallPlugin) == .inconclusive)
    #expect(host.findings.isEmpty)
  }
}
