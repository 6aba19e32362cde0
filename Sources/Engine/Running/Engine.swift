internal import CheckGraph
package import Diagnosis
internal import Linux
package import PluginHost
private import WorkerWire

/// Runs a plan for targets, and tells what happens as events. It never prints.
package final class Engine {
  /// How long a check may take that does not say, in milliseconds.
  package static let usualTimeout = 10_000

  let catalog: Catalog
  let host: PluginHost
  /// Built when the first verdict wants it, while others wait for nothing.
  private(set) lazy var network = Network(
    causes: causes + catalog.causes, findings: catalog.findings)
  private let causes: [Cause]
  let request: RunRequest
  let emit: (Event) -> Void
  let began = MonotonicTime.now()
  /// The place of each check in the plan, by its id.
  let places: [String: Int]
  /// The plugins without whose facts others cannot start, by their numbers.
  var urgentPlugins: Set<Int> = []
  /// Runs to begin whose plugin has no process yet. Starting one takes its time, and the loop looks
  /// at what the others say between one and the next.
  var postponed: [Scheduler.Order] = []
  /// Plugins to load that have nothing to do yet.
  private var idlePlugins: [Int] = []
  var scheduler: Scheduler
  var runs: [UInt32: RunRecorder] = [:]
  var machineRecords: [CheckRecord] = []
  var active: [Int: ActiveTarget] = [:]
  var nextTarget = 0
  var levels: [Level] = []

  /// A target whose checks are not all over.
  struct ActiveTarget {
    let deadline: MonotonicTime
    var records: [CheckRecord] = []
  }

  /// - Parameters:
  ///   - catalog: The checks.
  ///   - host: Where their plugins live.
  ///   - causes: The built-in causes.
  ///   - request: What to diagnose.
  ///   - emit: Receives events in the order in which they happen.
  package init(
    catalog: Catalog, host: PluginHost, causes: [Cause], request: RunRequest,
    emit: @escaping (Event) -> Void
  ) {
    self.catalog = catalog
    self.host = host
    self.request = request
    self.emit = emit
    places = Dictionary(
      catalog.checks.enumerated().map { ($1.node.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.causes = causes
    let clock = RecordedFact(
      value: .int(request.clockSeconds), privacy: .public, source: "host")
    scheduler = Scheduler(
      plan: catalog.plan, isSerial: catalog.checks.map(\.description.isSerial),
      exclusions: request.selection.reasons(in: catalog), machineFacts: ["client.clock": clock])
  }

  /// Diagnoses every target.
  ///
  /// - Returns: Their levels in the order in which they were finished.
  package func run() -> [Level] {
    for file in catalog.rejected { emit(.rejected(file)) }
    let plugins = catalog.pluginsToStart(for: request.selection)
    urgentPlugins = plugins.urgent
    idlePlugins = plugins.order
    for plugin in plugins.urgent.sorted() { host.prepare(plugin, isPatient: false) }
    repeat {
      admitTargets()
      obeyScheduler()
      finishTargets()
      if beginNext() {
        for event in host.wait(until: .now()) { handle(event) }
      } else if !runs.isEmpty {
        for event in host.wait(until: nil) { handle(event) }
      }
    } while !active.isEmpty || nextTarget < request.targets.count || !runs.isEmpty
    return levels
  }

  /// Starts the next process that a run, or later runs, will want; false when there is none to start.
  private func beginNext() -> Bool {
    if let order = postponed.first {
      postponed.removeFirst()
      obey(order)
      return true
    }
    while let plugin = idlePlugins.first, !active.isEmpty {
      idlePlugins.removeFirst()
      if host.prepare(plugin, isPatient: true) { return true }
    }
    return false
  }

  var now: Int { MonotonicTime.now().milliseconds(since: began) }
}
