import CheckGraph
import Diagnosis
import Glibc
import Linux
import PluginHost
import TestTools
import WorkerWire

/// A host with plugins of the zoo, for one test.
///
/// Use it in an exit test only: the host ends every child of its process that it does not know, and
/// its workers live as long as the thread that started them.
final class Visit {
  let host: PluginHost
  private(set) var loaded: [LoadedPlugin] = []
  private(set) var rejected: [RejectedFile] = []

  init(_ paths: [String], program: String = TestPlace.products + "/rdpcheck-worker") throws {
    host = PluginHost(program: program)
    let files = try paths.map { path in
      PluginFile(
        path: path, isBuiltIn: false, descriptor: SharedDescriptor(try .openForReading(path)))
    }
    (loaded, rejected) = host.load(files)
  }

  /// What became of one run.
  struct Story {
    var messages: [RunMessage] = []
    var outcome: CheckOutcome?
    var reason = ""

    var evidence: [Evidence] {
      messages.compactMap { message in
        if case .evidence(_, let evidence) = message { return evidence }
        return nil
      }
    }

    /// The process numbers that the plugin told.
    var processes: [pid_t] {
      evidence.filter { $0.key == "process" }.compactMap { pid_t($0.value) }
    }

    var misuses: [String] {
      messages.compactMap { message in
        if case .misuse(let rule, _) = message { return rule }
        return nil
      }
    }

    /// Everything that every animal says before it does its worst.
    var isComplete: Bool {
      messages.contains(where: {
        if case .finding(_, _, "it was here"?) = $0 { true } else { false }
      })
        && evidence.contains(Evidence(key: "step", value: "before"))
        && messages.contains(where: {
          if case .fact(_, .str("kept"), .public) = $0 { true } else { false }
        })
    }
  }

  /// Starts one check of a plugin; nil when its worker cannot be had.
  func start(
    _ plugin: String, check: Int = 0, milliseconds: Int = 20_000, facts: [HostMessage.Fact] = []
  ) -> UInt32? {
    guard let place = loaded.first(where: { $0.description.id == "zoo.\(plugin)" })?.place else {
      return nil
    }
    return host.start(plugin: place, check: check, milliseconds: milliseconds, facts: facts)
  }

  /// Waits until the runs are over.
  func finish(_ runs: [UInt32]) -> [UInt32: Story] {
    var stories = Dictionary(uniqueKeysWithValues: runs.map { ($0, Story()) })
    let patience = MonotonicTime.now().advanced(milliseconds: 30_000)
    while stories.values.contains(where: { $0.outcome == nil }), MonotonicTime.now() < patience {
      for event in host.wait(until: patience) { note(event, &stories) }
    }
    return stories
  }

  private func note(_ event: HostEvent, _ stories: inout [UInt32: Story]) {
    switch event {
    case .began: break
    case .message(let run, let message): stories[run]?.messages.append(message)
    case .ended(let run, let outcome, let reason):
      stories[run]?.outcome = outcome
      stories[run]?.reason = reason
    }
  }

  /// Starts a check and waits for its end.
  func run(
    _ plugin: String, check: Int = 0, milliseconds: Int = 20_000, facts: [HostMessage.Fact] = []
  ) -> Story? {
    guard
      let run = start(plugin, check: check, milliseconds: milliseconds, facts: facts)
    else { return nil }
    return finish([run])[run]
  }
}
