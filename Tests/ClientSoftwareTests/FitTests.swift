import CRDPCheck
import PluginKit
import PluginTestKit
import Testing

@testable import ClientSoftware

@Suite struct FitTests {
  private func judge(_ change: (inout FitView) -> Void) -> [Judged] {
    var view = FitView()
    view.clients = ["rdesktop 1.9.0"]
    change(&view)
    return FitJudge.judge(view)
  }

  @Test func `a client that authenticates with a password fits`() {
    #expect(
      judge {
        $0.nla = "password"
        $0.chosen = 2
      }.isEmpty)
  }

  @Test func `a server that insists is out of reach for rdesktop`() {
    let judged = judge {
      $0.nla = "kerberos"
      $0.chosen = 2
      $0.insistsOnNLA = true
    }
    #expect(judged.map(\.id) == [.cannotNLA])
    #expect(judged.first?.isPresent == true)
  }

  @Test func `a server that only prefers NLA is not`() {
    #expect(
      judge {
        $0.nla = "kerberos"
        $0.chosen = 8
        $0.insistsOnNLA = false
      }.isEmpty)
  }

  @Test func `a server that did not say leaves it unknown`() {
    let judged = judge {
      $0.nla = "kerberos"
      $0.chosen = 2
    }
    #expect(judged.map(\.isPresent) == [false])
  }

  @Test func `a server without NLA fits every client`() {
    #expect(
      judge {
        $0.nla = "no-ntlm"
        $0.chosen = 1
      }.isEmpty)
  }

  @Test func `NTLM that is missing is named`() {
    let judged = judge {
      $0.nla = "no-ntlm"
      $0.chosen = 2
    }
    #expect(judged.map(\.id) == [.cannotNTLM])
  }

  @Test(
    arguments: [
      (["TLSv1.3"], "TLSv1.2", true), (["TLSv1.2", "TLSv1.3"], "TLSv1.2", false),
      (["TLSv1.3"], "TLSv1.3", false), ([], "TLSv1.3", true), (["TLSv1"], "TLSv1.2", false),
      (["TLSv1.3"], "SSLv3", false), (nil, "TLSv1.2", false), (["TLSv1.3"], nil, false),
    ] as [([String]?, String?, Bool)])
  func `versions have to meet`(offered: [String]?, newest: String?, isBarred: Bool) {
    let judged = judge {
      $0.versions = offered
      $0.tls = newest
    }
    #expect(judged.map(\.id) == (isBarred ? [.tlsBarred] : []))
  }

  private static let facts: [String: FakeHost.Value] = [
    "client.rdp-clients": .list(["rdesktop 1.9.0"]), "client.nla": .text("kerberos"),
    "ladder.stop": .text("none"), "negotiation.protocol": .number(2),
    "net.address": .text("192.0.2.7"), "target.port": .number(3389),
  ]

  @Test func `the server is asked where its answer decides`() throws {
    let host = try FakeHost(Self.facts)
    let check = FitCheck { address, port, _ in address == "192.0.2.7" && port == 3389 }
    #expect(host.run(check.run) == .done)
    #expect(host.findings == ["client.cannot-nla"])
  }

  @Test(
    arguments: [
      ("ladder.stop", .text("tls")), ("client.rdp-clients", .list([])),
    ] as [(String, FakeHost.Value)])
  func `nothing is looked at where nothing can fit`(key: String, value: FakeHost.Value) throws {
    let host = try FakeHost(Self.facts.merging([key: value]) { $1 })
    let check = FitCheck { _, _, _ in
      Issue.record("the server was asked")
      return nil
    }
    #expect(host.run(check.run) == .notApplicable)
    #expect(host.findings.isEmpty)
  }

  @Test(
    arguments: [
      ([3, 0, 0, 19, 14, 0xd0, 0, 0, 0, 0, 0, 3, 0, 8, 0, 5, 0, 0, 0], true),
      ([3, 0, 0, 19, 14, 0xd0, 0, 0, 0, 0, 0, 2, 0, 8, 0, 1, 0, 0, 0], false),
      ([3, 0, 0, 19, 14, 0xd0, 0, 0, 0, 0, 0, 3, 0, 8, 0, 2, 0, 0, 0], nil), ([], nil),
      ([3, 0, 0, 11, 6, 0xd0, 0, 0, 0, 0, 0], nil),
    ] as [([UInt8], Bool?)])
  func `an answer tells whether the server insists`(bytes: [UInt8], insists: Bool?) {
    #expect(InsistenceProbe.insists(bytes) == insists)
  }
}
