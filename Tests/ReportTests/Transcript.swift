import Diagnosis
import Engine
import Report

/// Takes down what a recorder writes.
final class Transcript {
  private(set) var text = ""

  func write(_ piece: String) { text += piece }

  /// What the terminal shows for results that all come at once.
  static func terminal(
    _ results: [TargetResult], before: [Event] = [], style: Style = Style()
  ) -> String {
    let transcript = Transcript()
    var recorder = TerminalRecorder(
      style: style, targets: results.map(\.target), write: transcript.write)
    for event in before + results.enumerated().map(Event.targetEnded) { recorder.record(event) }
    recorder.finish()
    return transcript.text
  }

  /// The JSON document for some events.
  static func json(_ events: [Event]) -> String {
    let transcript = Transcript()
    var recorder = JSONRecorder(version: "0.1.0", write: transcript.write)
    for event in events { recorder.record(event) }
    recorder.finish()
    return transcript.text
  }
}
