import Glibc
import Linux
import TestTools
import Testing

/// Programs that are started, and what is left of them.
@Suite struct ChildProcessTests {
  private func shell(_ script: String) throws -> ChildProcess {
    let nothing = try Descriptor.nothing()
    return try ChildProcess(
      path: "/bin/sh", arguments: ["-c", script],
      descriptors: [nothing.number, nothing.number, nothing.number])
  }

  @Test(arguments: [0, 1, 77, 255] as [CInt])
  func `a program's own end is told`(code: CInt) throws {
    let process = try shell("exit \(code)")
    #expect(process.finish(afterMilliseconds: 10_000) == .exited(code: code))
  }

  @Test(arguments: [SIGTERM, SIGKILL, SIGSEGV])
  func `a signal is told apart from a code`(signal: CInt) throws {
    let process = try shell("ulimit -c 0; kill -\(signal) $$")
    #expect(process.finish(afterMilliseconds: 10_000) == .signalled(signal))
  }

  @Test func `one that does not end by itself is killed, and that is said`() throws {
    let process = try shell("sleep 100000")
    #expect(process.finish(afterMilliseconds: 10) == nil)
    #expect(process.finish() == .signalled(SIGKILL))
  }

  @Test func `all of its group go with it`() throws {
    let pipe = try Descriptor.outputPipe()
    let process = try ChildProcess(
      path: "/bin/sh", arguments: ["-c", "sleep 100000 & echo $!; wait"],
      descriptors: [pipe.writing.number, pipe.writing.number])
    var entries = [PollEntry(descriptor: pipe.reading.number, read: true)]
    try poll(&entries, milliseconds: 10_000)
    guard case .bytes(let bytes) = try pipe.reading.read(upTo: 100) else {
      Issue.record("it did not say its child's number")
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
    let child = try #require(pid_t(text))
    process.finish()
    #expect(waitUntilGone(child))
  }

  @Test func `it gets the given descriptors and no others`() throws {
    let secret = try Descriptor.nothing()
    let result = try #require(
      try Tool(named: "sh")?.run(["-c", "ls /proc/self/fd | tr '\\n' ' '; : \(secret.number)"]))
    // The last one is the listing's own.
    #expect(result.output == "0 1 2 3 ")
  }

  @Test func `it begins with default signals and nothing blocked`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_SETMASK, &all, nil)
      let result = try #require(
        try Tool(named: "grep")?.run(["-E", "Sig(Blk|Ign)", "/proc/self/status"]))
      let masks = result.output.split(separator: "\n").compactMap { line in
        UInt64(line.drop { $0 != "\t" }.dropFirst(), radix: 16)
      }
      // The C library keeps signals 32 and 33 to itself.
      #expect(masks.map { $0 & 0x7fff_ffff } == [0, 0], "\(result.output)")
    }
  }

  @Test func `a program that is not there is an error`() {
    #expect(throws: SystemError(call: "posix_spawn /nowhere", number: ENOENT)) {
      _ = try ChildProcess(path: "/nowhere", arguments: [], descriptors: [])
    }
  }

  @Test func `orphans are found and ended, those that are known are not`() async {
    await #expect(processExitsWith: .success) {
      OrphanKeeper.adopt()
      let sleep = try #require(Tool(named: "sleep"))
      let known = try sleep.start(["100000"]).process
      // The shell ends at once; what it left in the background becomes a child of this process.
      let result = try #require(
        try Tool(named: "sh")?.run(["-c", "setsid sleep 100000 >/dev/null 2>&1 & echo $!"]))
      let orphan = try #require(pid_t(result.output.prefix { $0 != "\n" }))
      #expect(kill(orphan, 0) == 0)
      OrphanKeeper.endStrays(except: [known.number])
      #expect(kill(orphan, 0) == -1)
      #expect(kill(known.number, 0) == 0)
      #expect(known.finish() == .signalled(SIGKILL))
    }
  }
}

/// Waits until no process has the number, or only one that waits to be buried by another parent.
private func waitUntilGone(_ process: pid_t) -> Bool {
  for _ in 0..<2500 {
    guard let file = try? Descriptor.openForReading("/proc/\(process)/stat"),
      case .bytes(let bytes)? = try? file.read(upTo: 4096)
    else { return true }
    if String(decoding: bytes, as: UTF8.self).contains(") Z ") { return true }
    usleep(2000)
  }
  return false
}
