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
  let network: Network
  let request: RunRequest
  let emit: (Event) -> Void
  let began = MonotonicTime.now()
  /// The place of each check in the plan, by its id.
  let places: [String: Int]
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
    network = Network(causes: causes + catalog.causes, findings: catalog.findings)
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
    repeat {
      admitTargets()
      obeyScheduler()
      finishTargets()
      if !runs.isEmpty { for event in host.wait(until: nil) { handle(event) } }
    } while !active.isEmpty || nextTarget < request.targets.count || !runs.isEmpty
    return levels
  }

  var now: Int { MonotonicTime.now().milliseconds(since: began) }
}
