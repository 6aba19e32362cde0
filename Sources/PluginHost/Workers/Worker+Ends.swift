private import Diagnosis
private import Glibc
private import Linux
private import WorkerWire

extension Worker {
  func refuse(_ rule: String, _ reason: String) {
    process.finish()
    phase = .refused(rule: rule, reason: reason)
    for number in runs.keys.sorted() {
      events.append(.ended(run: number, .misbehaved(rule: rule), reason: reason))
    }
    runs = [:]
  }

  /// A run did not stop when it was told to: the whole process goes.
  func stop(because number: UInt32) {
    let culprit = runs.removeValue(forKey: number)
    let isLate = culprit?.cancelled?.byDeadline == true
    events.append(
      .ended(
        run: number, isLate ? .timedOut : .cancelled,
        reason: "it did not stop when it was told to, and was killed"))
    finish(.stopped, blame: culprit?.check)
  }

  func misbehave(_ rule: String) {
    finish(.misbehaved(rule: rule))
  }

  /// The channel or the process is gone: finds out which way.
  func noticeEnd() {
    switch process.finish(afterMilliseconds: Self.dying) {
    case nil, .exited(WireLimits.channelLost)?:
      finish(.misbehaved(rule: "it closed its channel to the host"))
    case .signalled(let signal)?: finish(.crashed(signal: signal))
    case .exited(let code)?: finish(.left(code: code))
    }
  }

  func finish(_ end: WorkerEnd, blame: String? = nil) {
    process.finish()
    readConsole()
    let wasLoading = phase == .loading
    let ended = runs
    runs = [:]
    phase = wasLoading ? loadingRefusal(end) : .over(end)
    for (number, run) in ended.sorted(by: { $0.key < $1.key }) {
      let told = RunEnd.of(end, run, blame: blame, lastWords: console.lastLine)
      events.append(.ended(run: number, told.outcome, reason: told.reason))
    }
  }

  func loadingRefusal(_ end: WorkerEnd) -> WorkerPhase {
    let words = console.lastLine.map { "; it wrote: \($0)" } ?? ""
    return switch end {
    case .crashed(let signal):
      .refused(
        rule: "crashed-loading",
        reason: "it crashed while it was loaded: \(SignalName.text(signal))\(words)")
    case .left(let code):
      .refused(
        rule: "left-loading", reason: "it left with code \(code) while it was loaded\(words)")
    case .misbehaved(let rule): .refused(rule: "misbehaved", reason: "\(rule)\(words)")
    case .stopped, .dismissed: .over(end)
    }
  }
}
