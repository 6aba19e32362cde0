import Linux
import PluginKit
import Testing

@testable import ServiceStatus

/// xrdp takes the connection: what is said of it.
@Suite struct ServingTests {
  private func seen(_ sight: ServiceSight) -> Set<FindingID> { ServiceJudge.judge(sight).seen }

  @Test func `xrdp that works has no finding`() throws {
    let judgement = ServiceJudge.judge(try Sample.running())
    #expect(judgement.seen == [])
    #expect(judgement.doubts.isEmpty)
    #expect(judgement.listener == "xrdp" && judgement.state == "running")
  }

  @Test func `a stopped process and a full queue both mean that it hangs`() throws {
    var frozen = try Sample.running()
    frozen.serverProcesses = [Sample.xrdp(state: "T")]
    #expect(seen(frozen) == [.hung])
    var full = try Sample.running()
    full.sockets.listeners?[0] = try Sample.listener("::", waiting: 3)
    #expect(seen(full) == [.hung])
  }

  @Test func `a few connections that wait are usual`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners?[0] = try Sample.listener("::", waiting: 2)
    #expect(seen(sight) == [])
  }

  @Test func `a session manager that is gone is seen`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners?.removeLast()
    sight.processes = ProcessTable([Sample.status(1, "init"), Sample.status(100, "xrdp")])
    #expect(seen(sight) == [.sessionManagerDown])
  }

  @Test func `a session manager on a local socket is there`() throws {
    var sight = try Sample.running()
    sight.sockets = ListenerTable(
      listeners: [try Sample.listener("::")], localPaths: ["/run/xrdp/sesman.socket"])
    sight.processes = ProcessTable([Sample.status(1, "init"), Sample.status(100, "xrdp")])
    #expect(seen(sight) == [])
  }

  @Test func `one sign of a session manager is enough`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners?.removeLast()
    #expect(seen(sight) == [])
  }

  @Test func `an xrdp that leads elsewhere needs no session manager`() throws {
    var sight = try Sample.running()
    sight.xrdp = Sample.settings("[Globals]\n[vnc]\nlib=libvnc.so\nip=10.0.0.9\nport=5900\n")
    sight.sockets.listeners?.removeLast()
    sight.processes = ProcessTable([Sample.status(1, "init"), Sample.status(100, "xrdp")])
    #expect(seen(sight) == [])
  }

  @Test func `another server is asked nothing of xrdp's`() throws {
    var sight = try Sample.running()
    let shadow = try #require(RDPServer.all.first { $0.name.hasPrefix("FreeRDP") })
    sight.serverProcesses = [
      ServerProcess(
        status: Sample.status(100, "freerdp-shadow-"), server: shadow, user: 0, groups: [],
        sockets: [1])
    ]
    sight.sockets.listeners?.removeLast()
    sight.processes = ProcessTable([Sample.status(1, "init")])
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [])
    #expect(judgement.doubts.contains { $0.id == .keyUnreadable })
  }

  private func withSessions(_ count: Int, of limit: Int) throws -> ServiceSight {
    var sight = try Sample.running()
    sight.sesman = Sample.sesman("[Sessions]\nMaxSessions=\(limit)\n")
    let displays = (0..<count).flatMap {
      let number = Int32(200 + 10 * $0)
      return [
        Sample.status(number, "xrdp-sesman", parent: 90),
        Sample.status(number + 1, "Xorg", parent: number),
      ]
    }
    sight.processes = ProcessTable(
      [
        Sample.status(1, "systemd"), Sample.status(90, "xrdp-sesman"), Sample.status(100, "xrdp"),
        Sample.status(150, "Xorg", parent: 1),
      ] + displays)
    return sight
  }

  @Test func `sessions at their limit are seen, and displays of others are not counted`() throws {
    #expect(seen(try withSessions(2, of: 2)) == [.sessionsFull])
    #expect(seen(try withSessions(2, of: 3)) == [])
    #expect(seen(try withSessions(0, of: 1)) == [])
  }

  @Test func `who has one of the sessions can go back to it`() throws {
    var sight = try withSessions(2, of: 2)
    sight.asker = 1000
    sight.sessionUsers = [1000]
    #expect(seen(sight) == [])
  }

  @Test func `no limit is no limit`() throws {
    #expect(seen(try withSessions(9, of: 0)) == [])
  }

  @Test func `the legacy security is seen`() throws {
    var sight = try Sample.running()
    sight.xrdp = Sample.settings("[Globals]\nsecurity_layer=rdp\n")
    #expect(seen(sight) == [.legacySecurity])
  }

  @Test func `a configuration without its main section is seen`() throws {
    var sight = try Sample.running()
    sight.xrdp = Sample.settings("[Xorg]\nlib=libxup.so\n")
    #expect(seen(sight) == [.misconfigured])
  }

  @Test func `sessions that all lack something are seen, one that is whole is enough`() throws {
    var sight = try Sample.running()
    sight.offers = [SessionOffer(name: "Xorg", missing: "/usr/lib/xorg/Xorg")]
    #expect(seen(sight) == [.noSessionType])
    sight.offers?.append(SessionOffer(name: "Xvnc", missing: nil))
    #expect(seen(sight) == [])
  }

  @Test func `a key that xrdp may not read is seen, with the way to it`() throws {
    var sight = try Sample.running()
    sight.credentials = [Sample.walk("/etc/k", (0, 110, 0o640))]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.keyUnreadable])
    #expect(
      judgement.sightings[0].remedies.compactMap(\.command)
        == ["sudo adduser xrdp ssl-cert && sudo systemctl restart xrdp"])
  }

  @Test func `a folder that xrdp may not pass is as bad`() throws {
    var sight = try Sample.running()
    sight.credentials = [Sample.walk("/etc/k", (103, 105, 0o600), folder: (0, 110, 0o710))]
    #expect(seen(sight) == [.keyUnreadable])
    sight.serverProcesses = [Sample.xrdp(groups: [105, 110])]
    #expect(seen(sight) == [])
  }

  @Test func `a key that is not there is seen`() throws {
    var sight = try Sample.running()
    sight.credentials = [PathWalk(path: "/etc/k", steps: [], end: .missing("/etc/ssl/k"))]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.keyUnreadable])
    #expect(judgement.sightings[0].message.contains("leads to /etc/ssl/k"))
  }

  @Test func `a key that this user may not see is not told`() throws {
    var sight = try Sample.running()
    sight.credentials = [PathWalk(path: "/etc/k", steps: [], end: .hidden)]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [])
    #expect(judgement.doubts.map(\.id) == [.keyUnreadable])
  }

  @Test func `the remedy names no user whose name a shell would read otherwise`() throws {
    var sight = try Sample.running()
    sight.names = AccountNames(
      passwd: "$(reboot):x:103:105::/:", group: "ssl-cert:x:110:")
    sight.credentials = [Sample.walk("/etc/k", (0, 110, 0o640))]
    let commands = ServiceJudge.judge(sight).sightings.flatMap(\.remedies).compactMap(\.command)
    #expect(commands.allSatisfy { !$0.contains("$") })
  }
}
