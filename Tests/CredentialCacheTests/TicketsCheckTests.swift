import CRDPCheck
import CredentialCache
import Glibc
import Kerberos
import PluginKit
import PluginTestKit
import TestTools
import Testing

/// The check over real files, which libkrb5 itself reads.
@Suite struct TicketsCheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func host(_ name: String = "pc.corp.example") throws -> FakeHost {
    try FakeHost(["target.host": .text(name), "client.clock": .number(1_800_000_000)])
  }

  private func check(_ place: String, user: UInt32 = geteuid(), kind: String = "FILE")
    -> TicketsCheck
  {
    TicketsCheck(cache: CacheName(kind: kind, place: place)) {
      Surroundings(user: user, variables: [:])
    }
  }

  @Test func `reads a good cache and tells of it`() throws {
    let path = try folder.write(CacheFile().bytes, to: "cc", mode: 0o600)
    let host = try host()
    #expect(host.run(check(path).run) == .done)
    #expect(host.findings.isEmpty && host.unknown.isEmpty)
    #expect(host["kerberos.cache"] == .text("file"))
    #expect(host["kerberos.realm"] == .text("CORP.EXAMPLE"))
    #expect(host["kerberos.expires"] == .number(1_800_010_000))
  }

  @Test func `no cache is nothing of its concern`() throws {
    let host = try host()
    #expect(host.run(check(folder.path(of: "none")).run) == .notApplicable)
    #expect(host["kerberos.cache"] == .text("none"))
  }

  @Test func `sees an expired ticket`() throws {
    let path = try folder.write(CacheFile(ends: 1_799_999_999).bytes, to: "cc", mode: 0o600)
    let host = try host()
    _ = host.run(check(path).run)
    #expect(host.findings == ["ticket.expired"])
    #expect(host.evidence["owner"] == "anna@CORP.EXAMPLE")
    #expect(host.sightings.first?.privacies["owner"] == .userName)
  }

  @Test func `sees a clock that was ahead`() throws {
    let path = try folder.write(CacheFile(offset: -7200).bytes, to: "cc", mode: 0o600)
    let host = try host()
    _ = host.run(check(path).run)
    #expect(host.findings == ["ticket.clock-offset"])
  }

  @Test(arguments: [[], [5], [5, 4], [5, 4, 0xFF, 0xFF], [9, 9, 9], [0x41, 0x41, 0x41, 0x41]])
  func `a damaged cache is told`(bytes: [UInt8]) throws {
    let path = try folder.write(bytes, to: "cc", mode: 0o600)
    let host = try host()
    _ = host.run(check(path).run)
    #expect(host.findings == ["ticket.unusable"] || !host.unknown.isEmpty)
  }

  @Test func `no cut and no changed byte brings it down`() throws {
    let whole = CacheFile(count: 2).bytes
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &generator)))
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      let path = try folder.write(bytes, to: "cc", mode: 0o600)
      _ = try host().run(check(path).run)
    }
  }

  @Test func `stops at a great number of tickets`() throws {
    let path = try folder.write(CacheFile(count: 3_000).bytes, to: "cc", mode: 0o600)
    let host = try host()
    #expect(host.run(check(path).run) == .done)
    #expect(host.findings.isEmpty)
  }

  @Test func `does not read what is another user's, a link, or too large`() throws {
    let path = try folder.write(CacheFile().bytes, to: "cc", mode: 0o600)
    symlink(path, folder.path(of: "link"))
    let large = try folder.write([UInt8](repeating: 5, count: 1 << 21), to: "large", mode: 0o600)
    // A file of root is everybody's that can read it.
    if geteuid() != 0 {
      let host = try host()
      _ = host.run(check(path, user: geteuid() + 1).run)
      #expect(host.findings == ["ticket.unusable"])
    }
    for place in [folder.path(of: "link"), large] {
      let host = try host()
      _ = host.run(check(place).run)
      #expect(host.findings.isEmpty)
      #expect(host.unknown["ticket.expired"]?.contains(place) == true)
    }
  }

  @Test func `reads a folder of caches and makes nothing in it`() throws {
    try folder.makeFolder("cc")
    let good = CacheFile().bytes
    try folder.write(CacheFile(ends: 1).bytes, to: "cc/tkt", mode: 0o600)
    try folder.write(good, to: "cc/tktOther", mode: 0o600)
    let host = try host()
    #expect(host.run(check(folder.path(of: "cc"), kind: "DIR").run) == .done)
    #expect(host.findings.isEmpty)
    #expect(access(folder.path(of: "cc/primary"), F_OK) != 0)
    let nothing = folder.path(of: "nothing")
    #expect(try self.host().run(check(nothing, kind: "DIR").run) == .notApplicable)
    #expect(access(nothing, F_OK) != 0)
  }

  @Test func `lets the library write no trace`() throws {
    let host = try host()
    let check = TicketsCheck { Surroundings(user: 0, variables: ["KRB5_TRACE": "/tmp/x"]) }
    #expect(host.run(check.run) == .inconclusive)
    #expect(host.unknown["ticket.expired"]?.contains("KRB5_TRACE") == true)
  }
}
