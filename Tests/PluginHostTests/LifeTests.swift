import Diagnosis
import Glibc
import Linux
import PluginHost
import TestTools
import Testing
import WorkerWire

/// Processes: none outlives its use, and one that went down comes back.
@Suite struct LifeTests {
  @Test(arguments: ["forks", "forks-and-crashes", "daemonizes"])
  func `a child left behind does not outlive the host's work`(name: String) async throws {
    let path = try Zoo.shared.animal(name)
    await #expect(processExitsWith: .success) { [name = name as String, path = path as String] in
      let visit = try Visit([path])
      let story = try #require(visit.run(name))
      #expect(story.processes.count == 1)
      visit.host.shutDown()
      #expect(Processes.waitForEnd(story.processes, milliseconds: 0) == [])
      #expect(Processes.ownChildren() == [])
    }
  }

  @Test func `killing the host leaves neither worker nor forked child`() async throws {
    let path = try Zoo.shared.animal("forks-and-hangs")
    let folder = try TemporaryFolder()
    let list = folder.path(of: "processes")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, list = list as String] in
      let visit = try Visit([path])
      _ = try #require(visit.start("forks-and-hangs"))
      try write(untilProcesses: 2, of: visit, to: list)
      kill(getpid(), SIGKILL)
    }
    let processes = try numbers(in: list)
    #expect(processes.count == 2)
    #expect(Processes.waitForEnd(processes) == [])
  }

  @Test func `a run that was told to stop and does is cancelled`() async throws {
    let path = try Zoo.shared.animal("obedient")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      let run = try #require(visit.start("obedient"))
      visit.host.cancel(run: run)
      #expect(visit.finish([run])[run]?.outcome == .cancelled)
    }
  }

  @Test func `a run that was told to stop and does not is killed`() async throws {
    let path = try Zoo.shared.animal("hang-in-run")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      let run = try #require(visit.start("hang-in-run"))
      visit.host.cancel(run: run)
      let story = try #require(visit.finish([run])[run])
      #expect(story.outcome == .cancelled)
      #expect(story.reason.contains("was killed"))
    }
  }

  @Test func `runs beside one that does not stop name it as the culprit`() async throws {
    let path = try Zoo.shared.animal("hang-in-run")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      let late = try #require(visit.start("hang-in-run", milliseconds: 100))
      let other = try #require(visit.start("hang-in-run"))
      let stories = visit.finish([late, other])
      #expect(stories[late]?.outcome == .timedOut)
      #expect(stories[other]?.outcome == .killed(limit: "zoo.hang-in-run did not stop"))
    }
  }

  @Test func `a plugin that crashed is started again, three times`() async throws {
    let path = try Zoo.shared.animal("crash-in-run")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      for _ in 0...PluginHost.Limits.restarts {
        #expect(visit.run("crash-in-run")?.outcome == .crashed(signal: SIGSEGV))
      }
      #expect(visit.start("crash-in-run") == nil)
    }
  }

  @Test func `a plugin that says something else after a crash is not used any more`() async throws {
    let path = try Zoo.shared.animal("changes-mind")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let visit = try Visit([path])
      #expect(visit.run("changes-mind")?.outcome == .crashed(signal: SIGSEGV))
      #expect(visit.start("changes-mind") == nil)
      #expect(visit.start("changes-mind") == nil)
      #expect(Processes.ownChildren() == [])
    }
  }

  @Test func `an end that came while another plugin was started again is told at once`()
    async throws
  {
    let paths = [try Zoo.shared.animal("silent"), try Zoo.shared.animal("good")]
    await #expect(processExitsWith: .success) { [paths = paths as [String]] in
      let visit = try Visit(paths)
      _ = visit.run("silent", milliseconds: 1)
      let good = try #require(visit.start("good"))
      // Starting the killed plugin again takes longer than the healthy one's whole run, and then
      // nothing more happens for a long time.
      _ = try #require(visit.start("silent", milliseconds: 20_000))
      let began = MonotonicTime.now()
      #expect(visit.finish([good])[good]?.outcome == .done)
      #expect(MonotonicTime.now().milliseconds(since: began) < 10_000)
    }
  }

  @Test func `a crash is seen where the parent of the host ignores its children`() async throws {
    let path = try Zoo.shared.animal("crash-in-run")
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGCHLD, SIG_IGN)
      let story = try #require(try Visit([path]).run("crash-in-run"))
      #expect(story.outcome == .crashed(signal: SIGSEGV))
    }
  }
}

/// Waits until a plugin has told that many process numbers, and writes them to a file.
private func write(untilProcesses count: Int, of visit: Visit, to list: String) throws {
  var processes: [String] = []
  let patience = MonotonicTime.now().advanced(milliseconds: 10_000)
  while processes.count < count, MonotonicTime.now() < patience {
    for case .message(_, .evidence(_, let evidence)) in visit.host.wait(until: patience)
    where evidence.key == "process" {
      processes.append(evidence.value)
    }
  }
  guard let file = fopen(list, "w") else { throw TestToolError("\(list): errno \(errno)") }
  fputs(processes.joined(separator: " "), file)
  fclose(file)
}

private func numbers(in list: String) throws -> [pid_t] {
  let file = try Descriptor.openForReading(list)
  guard case .bytes(let bytes) = try file.read(upTo: 1024) else { return [] }
  return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
}
