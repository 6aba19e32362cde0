import Linux
import PluginKit
import Testing

@testable import ServiceStatus

/// Nobody takes the connection: what is said of it.
@Suite struct AbsenceTests {
  private func seen(_ sight: ServiceSight) -> Set<FindingID> { ServiceJudge.judge(sight).seen }

  private func unit(
    _ active: String, sub: String = "", result: String = "success", file: String = "enabled",
    load: String = "loaded", status: Int64 = 0
  ) -> UnitState {
    UnitState(
      load: load, active: active, sub: sub, result: result, file: file, status: status)
  }

  @Test func `xrdp that does not run is said, with what starts it`() throws {
    let judgement = ServiceJudge.judge(try Sample.stopped())
    #expect(judgement.seen == [.stopped])
    #expect(judgement.state == "stopped" && judgement.name == "xrdp")
    let commands = judgement.sightings[0].remedies.compactMap(\.command)
    #expect(commands == ["sudo systemctl start xrdp"])
  }

  @Test func `a port that xrdp would not have is not its affair`() throws {
    #expect(seen(try Sample.stopped(port: 77)) == [])
  }

  @Test func `a machine without any server is no server`() throws {
    var sight = try Sample.stopped()
    sight.installed = []
    #expect(seen(sight) == [.notInstalled])
  }

  @Test func `a desktop's server that nobody switched on is not accused`() throws {
    var sight = try Sample.stopped()
    let server = try #require(RDPServer.all.first { $0.name == "gnome-remote-desktop" })
    sight.installed = [server]
    #expect(seen(sight) == [])
    sight.units = ["gnome-remote-desktop.service": unit("inactive")]
    #expect(seen(sight) == [.stopped])
  }

  @Test func `what the service manager says decides`() throws {
    let cases: [(UnitState, FindingID, String)] = [
      (unit("failed", sub: "failed", result: "exit-code", status: 1), .failed, "failed"),
      (unit("activating", sub: "auto-restart", result: "exit-code"), .failed, "failed"),
      (unit("failed", result: "start-limit-hit"), .failed, "failed"),
      (unit("inactive", load: "bad-setting"), .failed, "failed"),
      (unit("inactive", file: "masked", load: "masked"), .stopped, "masked"),
      (unit("inactive", file: "disabled"), .stopped, "disabled"),
      (unit("inactive"), .stopped, "stopped"),
      (unit("activating", sub: "start"), .stopped, "starting"),
    ]
    for (state, finding, word) in cases {
      var sight = try Sample.stopped()
      sight.units = ["xrdp.service": state]
      let judgement = ServiceJudge.judge(sight)
      #expect(judgement.seen == [finding], "\(state.words)")
      #expect(judgement.state == word, "\(state.words)")
    }
  }

  @Test func `a session manager that failed is why xrdp does not run`() throws {
    var sight = try Sample.stopped()
    sight.units = [
      "xrdp.service": unit("inactive"),
      "xrdp-sesman.service": unit("failed", result: "exit-code", status: 3),
    ]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.failed])
    #expect(judgement.sightings[0].message.contains("session manager failed"))
  }

  @Test func `a session manager that ended well and counts as failed is none that failed`() throws {
    var sight = try Sample.stopped()
    var sesman = unit("failed", result: "exit-code")
    sesman.code = 1
    sight.units = ["xrdp.service": unit("inactive"), "xrdp-sesman.service": sesman]
    #expect(seen(sight) == [.stopped])
  }

  @Test func `a server for this machine alone is seen where its own address is dialled`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners = [try Sample.listener("127.0.0.1")]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.localOnly])
    #expect(judgement.sightings[0].message.contains("for this machine alone"))
  }

  @Test func `a server on another port is seen`() throws {
    var sight = try Sample.running()
    sight.xrdp = Sample.settings("[Globals]\nport=3390\n")
    sight.sockets.listeners = [try Sample.listener("::", port: 3390)]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.otherPort])
    #expect(judgement.sightings[0].message.contains("3390"))
  }

  @Test func `who may not see sockets goes by user and configured port`() throws {
    var sight = try Sample.running()
    sight.serverProcesses = [Sample.xrdp(sockets: nil)]
    sight.xrdp = Sample.settings("[Globals]\nport=3390\n")
    sight.sockets.listeners = [try Sample.listener("::", port: 3390)]
    #expect(seen(sight) == [.otherPort])
  }

  @Test func `a server whose sockets nobody may see is not told, with what would help`() throws {
    var sight = try Sample.running()
    sight.serverProcesses = [Sample.xrdp(sockets: nil)]
    sight.sockets.listeners = []
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [])
    #expect(judgement.doubts.contains { $0.id == .otherPort && $0.help != nil })
  }

  @Test func `a server that runs and listens nowhere has failed`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners = []
    #expect(seen(sight) == [.failed])
  }

  @Test func `a server that was started a moment ago is given time`() throws {
    var sight = try Sample.running()
    sight.sockets.listeners = []
    sight.uptime = 900
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [.stopped] && judgement.state == "starting")
    sight.uptime = 90_000
    #expect(seen(sight) == [.failed])
  }

  @Test func `another program on the port is nobody's fault`() throws {
    var sight = try Sample.stopped()
    sight.sockets.listeners = [try Sample.listener("0.0.0.0", user: 1000, inode: 99)]
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [])
    #expect(judgement.listener == nil)
  }

  @Test func `hidden programs are not said to be missing`() throws {
    var sight = try Sample.stopped()
    sight.processes = ProcessTable([], seesOthers: false)
    let judgement = ServiceJudge.judge(sight)
    #expect(judgement.seen == [])
    #expect(judgement.doubts.contains { $0.id == .stopped })
  }

  @Test func `what cannot be listed is not told`() throws {
    var sight = try Sample.stopped()
    sight.sockets.listeners = nil
    #expect(seen(sight) == [])
  }
}
