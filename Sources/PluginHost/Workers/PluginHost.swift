private import CheckGraph
private import Glibc
package import Linux
package import WorkerWire

/// Runs plugins in workers, and tells what becomes of their runs.
///
/// It belongs to one thread, which must live as long as the process: the kernel ends workers when
/// the thread that started them does. It never loads a plugin itself.
package final class PluginHost {
  private let program: String
  private var plugins: [HostedPlugin] = []
  private var nextRun: UInt32 = 1
  private var homes: [UInt32: Int] = [:]
  /// What workers said that were replaced since.
  private var pending: [HostEvent] = []

  /// - Parameter program: The path of rdpcheck-worker.
  package init(program: String) {
    self.program = program
    OrphanKeeper.adopt()
    signal(SIGPIPE, SIG_IGN)
    // Inherited from a parent that ignores it, the kernel would bury workers unseen.
    signal(SIGCHLD, SIG_DFL)
  }

  deinit {
    shutDown()
  }

  /// A plugin's file with the worker that serves it now.
  private struct HostedPlugin {
    let file: PluginFile
    var description: PluginDescription?
    var worker: Worker?
    var restarts = 0
  }
}

// MARK: - Loading

extension PluginHost {
  /// Learns what plugin files declare: from their directory's manifest, or by loading them side by
  /// side and waiting until each has said it.
  ///
  /// - Returns: What can be used, in the order of the files, and what cannot.
  package func load(_ files: [PluginFile]) -> (loaded: [LoadedPlugin], rejected: [RejectedFile]) {
    let first = plugins.count
    for file in files {
      plugins.append(HostedPlugin(file: file, description: file.declared))
      if file.declared == nil { restart(plugins.count - 1) }
    }
    while plugins[first...].contains(where: { $0.worker?.phase == .loading }) { poll(nil) }
    var loaded: [LoadedPlugin] = []
    var rejected: [RejectedFile] = []
    for place in first..<plugins.count {
      let file = plugins[place].file
      if let declared = file.declared {
        loaded.append(
          LoadedPlugin(
            place: place, path: file.path, isBuiltIn: file.isBuiltIn, description: declared))
        continue
      }
      switch plugins[place].worker?.phase {
      case .ready(let description)?:
        plugins[place].description = description
        loaded.append(
          LoadedPlugin(
            place: place, path: file.path, isBuiltIn: file.isBuiltIn, description: description,
            missingProtections: plugins[place].worker?.missingProtections ?? []))
      case .refused(let rule, let reason)?: rejected.append(Self.rejection(file, rule, reason))
      case .over?, .loading?, nil:
        rejected.append(
          Self.rejection(file, "no-worker", "its worker \(program) cannot be started; reinstall"))
      }
    }
    endStrays()
    return (loaded, rejected)
  }

  /// Begins to load a plugin of which only the manifest has spoken, without waiting for it.
  ///
  /// - Parameters:
  ///   - place: The plugin's place.
  ///   - isPatient: Whether it loads when the processor has nothing better to do.
  /// - Returns: Whether there was a process to start.
  @discardableResult
  package func prepare(_ place: Int, isPatient: Bool) -> Bool {
    guard plugins.indices.contains(place), plugins[place].worker == nil else { return false }
    if restart(place), isPatient { plugins[place].worker?.loadPatiently(now: .now()) }
    return true
  }

  /// Whether a plugin has had a process.
  package func hasWorker(_ place: Int) -> Bool {
    plugins.indices.contains(place) && plugins[place].worker != nil
  }

  private static func rejection(
    _ file: PluginFile, _ rule: String, _ reason: String
  ) -> RejectedFile {
    RejectedFile(path: file.path, rule: rule, reason: reason, remedy: nil)
  }

  @discardableResult
  private func restart(_ place: Int) -> Bool {
    pending += plugins[place].worker?.takeEvents() ?? []
    plugins[place].worker = try? Worker(program: program, file: plugins[place].file, now: .now())
    return plugins[place].worker != nil
  }
}

// MARK: - Running

extension PluginHost {
  /// Begins a run. What becomes of it comes as events, its end among them in any case.
  ///
  /// - Parameters:
  ///   - plugin: The plugin's place, as it was given on loading.
  ///   - check: The check's place in the plugin's description.
  ///   - milliseconds: How long it may take.
  ///   - facts: What it may read.
  ///   - options: Values of the plugin's options beyond their defaults.
  /// - Returns: The run's number; nil when the plugin's worker cannot be had any more.
  package func start(
    plugin: Int, check: Int, milliseconds: Int, facts: [HostMessage.Fact],
    options: [HostMessage.Setting] = []
  ) -> UInt32? {
    guard let worker = readyWorker(plugin), let description = plugins[plugin].description,
      description.checks.indices.contains(check)
    else { return nil }
    let number = nextRun
    nextRun += 1
    homes[number] = plugin
    let start = HostMessage.StartRun(
      run: number, check: UInt32(check), deadline: UInt32(clamping: milliseconds), facts: facts,
      options: options)
    worker.start(start, check: description.checks[check].id, now: .now())
    return number
  }

  /// Tells a run to stop. Its end comes as an event.
  package func cancel(run: UInt32) {
    guard let home = homes[run] else { return }
    plugins[home].worker?.cancel(run: run, now: .now())
  }

  /// Waits for events.
  ///
  /// - Parameter deadline: When to stop waiting; nil waits until something happens.
  /// - Returns: What happened, possibly nothing.
  package func wait(until deadline: MonotonicTime?) -> [HostEvent] {
    // A worker may have spoken while another one was started.
    var events = takeEvents()
    if events.isEmpty {
      poll(deadline)
      events = takeEvents()
    }
    for case .ended(let run, _, _) in events { homes[run] = nil }
    return events
  }

  private func takeEvents() -> [HostEvent] {
    defer { pending = [] }
    return plugins.reduce(pending) { $0 + ($1.worker?.takeEvents() ?? []) }
  }

  /// Ends every worker and whatever it left behind.
  package func shutDown() {
    // All at once, so that none waits for another's end.
    for worker in plugins.compactMap(\.worker) where worker.isAlive { worker.process.kill() }
    for plugin in plugins { plugin.worker?.dismiss() }
    endStrays()
  }

  /// The plugin's worker, started again where an earlier run brought it down.
  private func readyWorker(_ place: Int) -> Worker? {
    guard plugins.indices.contains(place), let known = plugins[place].description else {
      return nil
    }
    if let worker = plugins[place].worker, worker.isAlive { return worker }
    if plugins[place].worker == nil {
      prepare(place, isPatient: true)
      return plugins[place].worker
    }
    endStrays()
    guard plugins[place].restarts < Limits.restarts else { return nil }
    plugins[place].restarts += 1
    guard restart(place) else { return nil }
    while plugins[place].worker?.phase == .loading { poll(nil) }
    guard plugins[place].worker?.phase == .ready(known) else {
      // A plugin that says something else the second time is not what was planned with.
      plugins[place].worker?.dismiss()
      return nil
    }
    return plugins[place].worker
  }

  private func endStrays() {
    let alive = plugins.compactMap(\.worker).filter(\.isAlive).map(\.processNumber)
    OrphanKeeper.endStrays(except: Set(alive))
  }

  /// Waits once for all workers and lets each take in what there is.
  private func poll(_ deadline: MonotonicTime?) {
    let workers = plugins.compactMap(\.worker).filter(\.isAlive)
    let next = (workers.compactMap(\.nextDeadline) + [deadline].compactMap { $0 }).min()
    var entries = workers.flatMap(\.pollEntries)
    if entries.isEmpty, next == nil { return }
    _ = try? Linux.poll(&entries, milliseconds: next.map { max(0, $0.milliseconds(from: .now())) })
    for (place, worker) in workers.enumerated() {
      worker.handle(entries[place * 3..<place * 3 + 3])
      worker.enforceDeadlines(now: .now())
    }
  }
}
