import CRDPCheck
import Linux
import PluginKit
import PluginTestKit
import RDPSimulator
import RDPWire
import Testing

@testable import Handshake

/// The facts that "rdp.handshake" needs.
func facts(
  _ addresses: [String] = ["127.0.0.1"], port: UInt16, host: String = "localhost"
) -> [String: FakeHost.Value] {
  [
    "target.host": .text(host), "target.port": .number(Int64(port)),
    "dns.addresses": .list(addresses),
  ]
}

@Suite struct HandshakeCheckTests {
  /// Runs the whole check against a simulated server.
  private func climb(_ behaviour: Behaviour, milliseconds: Int = 15_000) throws -> FakeHost {
    let simulator = try RDPSimulator(behaviour: behaviour)
    try simulator.start()
    defer { simulator.stop() }
    let host = try FakeHost(facts(port: simulator.port), milliseconds: milliseconds)
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .done)
    return host
  }

  @Test func `a healthy server gives every fact and no finding`() throws {
    let host = try climb(Behaviour())
    #expect(host.findings == [])
    #expect(host.unknown == [:])
    #expect(host["ladder.stop"] == .text("none"))
    #expect(host["net.address"] == .text("127.0.0.1"))
    #expect(host["negotiation.protocol"] == .number(2))
    #expect(host["tls.version"] == .text("TLSv1.3"))
    #expect(host["stage.tls"] == .truth(true))
    #expect(host["tcp.retransmissions"] == .number(0))
    #expect(host["tcp.segment-size"] != nil)
    #expect(host.puts.last?.key == "ladder.stop")
    guard case .bytes(let chain) = host["tls.chain"] else {
      Issue.record("no chain")
      return
    }
    #expect(chain.count > 200)
  }

  @Test(
    arguments: [
      (Behaviour(tcp: .acceptAndClose), "x224.closed", "negotiation"),
      (Behaviour(x224: .closeAfterRequest), "x224.closed", "negotiation"),
      (Behaviour(x224: .resetAfterRequest), "x224.closed", "negotiation"),
      (Behaviour(x224: .silent), "x224.silent", "negotiation"),
      (Behaviour(x224: .send(Array("SSH-2.0-x\r\n".utf8))), "x224.not-rdp", "negotiation"),
      (
        Behaviour(x224: .send(Array("HTTP/1.1 400 Bad\r\n".utf8))), "x224.web-answer",
        "negotiation"
      ),
      (
        Behaviour(x224: .send(Array("HTTP/1.1 302 Found\r\n".utf8))), "x224.web-redirect",
        "negotiation"
      ),
      (
        Behaviour(x224: .send([3, 0, 0, 11, 6, 0x80, 0, 0, 18, 52, 0])), "x224.malformed",
        "negotiation"
      ),
      (Behaviour(x224: .confirm(.rdstls, [])), "nego.unoffered", "negotiation"),
      (Behaviour(x224: .confirm([], [])), "nego.legacy-selected", "none"),
      (Behaviour(x224: .confirmWithoutNegotiation), "nego.legacy-selected", "none"),
      (Behaviour(x224: .failure(.tlsRequired)), "nego.failure-1", "negotiation"),
      (Behaviour(x224: .failure(.tlsNotAllowed)), "nego.failure-2", "negotiation"),
      (Behaviour(x224: .failure(.noCertificate)), "nego.failure-3", "negotiation"),
      (Behaviour(x224: .failure(.inconsistentFlags)), "nego.failure-4", "negotiation"),
      (Behaviour(x224: .failure(.hybridRequired)), "nego.failure-5", "negotiation"),
      (Behaviour(x224: .failure(.userCertificateRequired)), "nego.failure-6", "negotiation"),
      (Behaviour(x224: .failure(.init(rawValue: 77))), "nego.failure-other", "negotiation"),
      (Behaviour(tls: .closeAfterClientHello), "tls.closed", "tls"),
      (Behaviour(tls: .resetAfterClientHello), "tls.closed", "tls"),
      (Behaviour(tls: .silent), "tls.silent", "tls"),
      (Behaviour(tls: .garbage), "tls.garbage", "tls"),
      (Behaviour(tls: .alert(70)), "tls.alert-version", "tls"),
      (Behaviour(tls: .alert(40)), "tls.alert-handshake", "tls"),
      (Behaviour(tls: .alert(80)), "tls.alert-internal", "tls"),
      (Behaviour(tls: .alert(46)), "tls.alert-certificate", "tls"),
      (Behaviour(tls: .alert(112)), "tls.alert-name", "tls"),
      (Behaviour(tls: .alert(116)), "tls.certificate-demanded", "tls"),
      (Behaviour(tls: .alert(86)), "tls.alert-other", "tls"),
    ])
  func `each fault is one finding`(behaviour: Behaviour, id: String, stop: String) throws {
    let host = try climb(behaviour, milliseconds: 4500)
    #expect(host.findings == [id])
    #expect(host["ladder.stop"] == .text(stop))
    #expect(host.unknown[id] == nil)
  }

  @Test func `a server of TLS 1 point 0 is a matter of versions`() throws {
    let host = try climb(Behaviour(tls: .onlyTLS10))
    #expect(["tls.alert-version", "tls.refused-version"].contains(host.findings.first))
  }

  @Test func `what lies behind the stop is unknown and not absent`() throws {
    let host = try climb(Behaviour(x224: .closeAfterRequest))
    #expect(host.unknown["tls.closed"] != nil)
    #expect(host.unknown["x224.silent"] == "The attempt ended in another way.")
    #expect(host["stage.negotiation"] == .truth(false))
    #expect(host["stage.tls"] == nil)
  }

  @Test func `a port where nothing listens is refused`() throws {
    let host = try FakeHost(facts(port: try closedPort()))
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .done)
    #expect(host.findings == ["tcp.refused-connection"])
    #expect(host["tcp.outcome"] == .text("refused"))
    #expect(host["stage.tcp"] == .truth(false))
    #expect(host["net.address"] == nil)
  }

  @Test func `a dead address beside a working one degrades`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour())
    try simulator.start()
    defer { simulator.stop() }
    let host = try FakeHost(facts(["127.0.0.7", "127.0.0.1"], port: simulator.port))
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .done)
    #expect(host.findings == ["tcp.some-addresses-dead"])
    #expect(host["net.address"] == .text("127.0.0.1"))
    #expect(host["ladder.stop"] == .text("none"))
  }

  @Test func `a working address is not held up by the next`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour())
    try simulator.start()
    defer { simulator.stop() }
    let host = try FakeHost(facts(["127.0.0.1", "127.0.0.1"], port: simulator.port))
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .done)
    #expect(host.findings == [])
    #expect(host["tls.outcome"] == .text("done"))
  }

  @Test func `a silence that was cut short by the deadline is unknown`() throws {
    let host = try climb(Behaviour(x224: .silent), milliseconds: 1000)
    #expect(host.findings == [])
    #expect(host.unknown["x224.silent"] == LadderJudge.tooShort)
    #expect(host["negotiation.outcome"] == .text("silent"))
  }

  @Test func `a cancelled run ends at once`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour(x224: .silent))
    try simulator.start()
    defer { simulator.stop() }
    let host = try FakeHost(facts(port: simulator.port))
    host.cancel.signalEvent()
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .cancelled)
    #expect(host.findings == [])
  }

  @Test(arguments: [[], ["not an address"], ["::g"]])
  func `without an address nothing can be looked at`(addresses: [String]) throws {
    let host = try FakeHost(facts(addresses, port: 3389))
    #expect(host.run { HandshakeCheck($0)?.perform() ?? .inconclusive } == .inconclusive)
  }
}

/// A port on which nothing listens.
func closedPort() throws -> UInt16 {
  let address = try #require(SocketAddress("127.0.0.1", port: 0))
  let listener = try TCPSocket.listen(on: address)
  let bound = TCPSocket.localAddress(listener)
  return try #require(bound).port
}
