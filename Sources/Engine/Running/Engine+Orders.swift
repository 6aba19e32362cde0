internal import CheckGraph
internal import Diagnosis
private import Linux
private import PluginHost
private import WorkerWire

extension Engine {
  func obeyScheduler() {
    while true {
      let orders = scheduler.orders()
      if orders.isEmpty { return }
      for order in orders {
        if canWait(order) { postponed.append(order) } else { obey(order) }
      }
    }
  }

  /// Whether an order would start a process that nobody else waits for.
  private func canWait(_ order: Scheduler.Order) -> Bool {
    guard case .start(let place, _, _) = order else { return false }
    let plugin = catalog.checks[place].pluginPlace
    return !urgentPlugins.contains(plugin) && !host.hasWorker(plugin)
  }

  func obey(_ order: Scheduler.Order) {
    switch order {
    case .giveUp(let place, let scope, let reason):
      keep(RunRecorder.notRun(catalog.checks[place], reason: reason), scope)
    case .start(let place, let scope, let facts): start(place, scope, facts)
    }
  }

  func start(_ place: Int, _ scope: Scope, _ facts: [String: FactValue]) {
    let check = catalog.checks[place]
    let left = timeLeft(scope)
    let usual = Int(check.description.timeoutMilliseconds)
    guard left > 0 else {
      refuse(place, scope, "the time for this target was over")
      return
    }
    let run = host.start(
      plugin: check.pluginPlace, check: check.checkPlace,
      milliseconds: min(usual == 0 ? Self.usualTimeout : usual, left),
      facts: facts.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: $0.value) })
    guard let run else {
      refuse(place, scope, "its plugin's process ended before and cannot be started again")
      return
    }
    runs[run] = RunRecorder(check: check, scope: scope, startedMilliseconds: now)
    emit(
      .checkStarted(
        check: check.node.id, title: check.description.title, target: scope.target, at: now))
  }

  func timeLeft(_ scope: Scope) -> Int {
    guard let target = scope.target else { return request.timeoutMilliseconds }
    return active[target]?.deadline.milliseconds(from: .now()) ?? 0
  }

  func refuse(_ place: Int, _ scope: Scope, _ reason: String) {
    scheduler.end(check: place, scope: scope, outcome: .notRun, reason: reason)
    keep(RunRecorder.notRun(catalog.checks[place], reason: reason), scope)
  }

  func keep(_ record: CheckRecord, _ scope: Scope) {
    switch scope {
    case .machine: machineRecords.append(record)
    case .target(let target): active[target]?.records.append(record)
    }
    emit(.checkEnded(target: scope.target, record))
  }
}
