internal import CheckGraph
internal import Diagnosis
internal import PluginHost
internal import WorkerWire

extension Engine {
  func handle(_ event: HostEvent) {
    switch event {
    case .began(let run): runs[run]?.startedMilliseconds = now
    case .message(let run, let message): handle(message, of: run)
    case .ended(let run, let outcome, let reason): end(run, outcome, reason)
    }
  }

  func handle(_ message: RunMessage, of run: UInt32) {
    guard let recorder = runs[run] else { return }
    let check = recorder.check.node.id
    let target = recorder.scope.target
    switch message {
    case .log(let level, let text):
      emit(.log(check: check, target: target, level: level, text: text))
    case .progress(let percent, let text):
      let known = percent <= 100 ? Int(percent) : nil
      emit(.progress(check: check, target: target, percent: known, text: text))
    case .finding(let handle, let id, let text):
      runs[run]?.report(handle: handle, id: id, message: text)
    case .unknown(let id, let why, let help):
      runs[run]?.reportUnknown(id: id, why: why, whatWouldHelp: help)
    case .evidence(let handle, let evidence): runs[run]?.add(evidence, to: handle)
    case .remedy(let handle, let remedy): runs[run]?.add(remedy, to: handle)
    case .fact(let key, let value, let privacy): put(key, value, privacy, run, recorder)
    case .misuse(let rule, let detail):
      runs[run]?.note(rule: rule, detail: detail)
      emit(.log(check: check, target: target, level: 2, text: "refused: \(rule): \(detail)"))
    case .ended: break
    }
  }

  func put(
    _ key: String, _ value: FactValue, _ privacy: Privacy, _ run: UInt32, _ recorder: RunRecorder
  ) {
    let node = recorder.check.node
    guard node.provides.contains(FactDeclaration(key, value.type)), privacy != .secret,
      let place = places[node.id]
    else {
      runs[run]?.note(rule: "undeclared", detail: "the fact \(key)")
      return
    }
    let fact = RecordedFact(value: value, privacy: privacy, source: node.id)
    scheduler.put(key, fact, from: place, scope: recorder.scope)
    emit(.fact(key: key, target: recorder.scope.target, fact))
    obeyScheduler()
  }

  func end(_ run: UInt32, _ outcome: CheckOutcome, _ reason: String) {
    guard let recorder = runs.removeValue(forKey: run),
      let place = places[recorder.check.node.id]
    else { return }
    let record = recorder.record(outcome: outcome, reason: reason, at: now)
    for finding in record.findings where finding.state == .present {
      let title = recorder.check.description.findings.first { $0.id == finding.id }?.title ?? ""
      emit(
        .finding(check: record.id, target: recorder.scope.target, title: title, finding))
    }
    scheduler.end(check: place, scope: recorder.scope, outcome: outcome, reason: reason)
    keep(record, recorder.scope)
  }
}
