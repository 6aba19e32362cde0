import Testing

@testable import ServiceStatus

/// Real exhaustion, and what is none.
@Suite struct ResourceTests {
  private func seen(_ change: (inout ResourceSight) -> Void) throws -> Set<FindingID> {
    var sight = try Sample.running()
    change(&sight.resources)
    return ServiceJudge.judge(sight).seen
  }

  private func memory(_ available: Int, _ freeSwap: Int, _ swap: Int) -> String {
    "MemTotal:  1000000 kB\nMemFree: 5 kB\nMemAvailable: \(available) kB\n"
      + "SwapTotal: \(swap) kB\nSwapFree: \(freeSwap) kB\n"
  }

  @Test(arguments: [
    (19_000, 0, 0, true), (21_000, 0, 0, false), (1_000, 500_000, 1_000_000, false),
    (1_000, 1_000, 1_000_000, true), (900_000, 0, 1_000_000, false),
  ])
  func `memory is gone only where swap space is too`(
    available: Int, freeSwap: Int, swap: Int, isGone: Bool
  ) throws {
    let found = try seen { $0.readMemory(memory(available, freeSwap, swap)) }
    #expect(found == (isGone ? [.memoryGone] : []))
  }

  @Test func `a full disk is seen by bytes and by files`() throws {
    func volume(_ free: UInt64, _ files: UInt64?) -> ResourceSight.Volume {
      ResourceSight.Volume(path: "/var/log", free: free, freeFiles: files)
    }
    #expect(try seen { $0.volumes = [volume(0, 5)] } == [.diskFull])
    #expect(try seen { $0.volumes = [volume(1 << 30, 0)] } == [.diskFull])
    #expect(try seen { $0.volumes = [volume(1 << 30, nil)] } == [])
    #expect(try seen { $0.volumes = [volume(1 << 20, 5)] } == [])
  }

  @Test(arguments: [("90.0 80.0 1.0 3/400 7", true), ("90.0 2.0 1.0 3/400 7", false)])
  func `load counts when it is huge and lasts`(text: String, isOver: Bool) throws {
    let found = try seen { $0.readLoad(text, processors: 2, threadLimit: 30_000) }
    #expect(found == (isOver ? [.overloaded] : []))
  }

  @Test func `threads and open files count when hardly any are left`() throws {
    #expect(
      try seen { $0.readLoad("0 0 0 1/990 7", processors: 2, threadLimit: 1000) } == [.overloaded])
    #expect(try seen { $0.readOpenFiles("995\t0\t1000\n") } == [.overloaded])
    #expect(try seen { $0.readOpenFiles("995\t0\t9223372036854775807\n") } == [])
  }

  @Test func `texts that are none say nothing`() throws {
    #expect(try seen { $0.readMemory("MemTotal: x\nMemAvailable:\n:\n") } == [])
    #expect(try seen { $0.readLoad("a b c d/e", processors: 0, threadLimit: 0) } == [])
    #expect(try seen { $0.readOpenFiles("1 2") } == [])
  }

  @Test func `file systems that may not answer are not asked`() {
    let table = MountTable(
      """
      /dev/vda / ext4 rw 0 0
      server:/home /home nfs4 rw 0 0
      sshfs /home/local fuse.sshfs rw 0 0
      tmpfs /tmp tmpfs rw 0 0
      tmpfs /run tmpfs rw 0 0
      x /run 9p rw 0 0
      """)
    #expect(table.isLocal("/var/log") && table.isLocal("/tmp"))
    #expect(!table.isLocal("/home") && !table.isLocal("/home/local") && !table.isLocal("/run"))
    #expect(!MountTable("").isLocal("/tmp"))
  }

  @Test func `this machine can be looked at`() {
    let sight = ResourceSight.look()
    #expect(sight.memory != nil && sight.load.count == 2 && sight.threads != nil)
    #expect(sight.volumes.contains { $0.path == "/tmp" })
  }
}
