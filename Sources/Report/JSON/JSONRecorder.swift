package import Engine

/// Output for programs: one JSON document when everything is over (docs/json.md).
package struct JSONRecorder: Recorder {
  private let version: String
  private let write: (String) -> Void
  private var results = ResultCollection()

  /// - Parameters:
  ///   - version: the version of rdpcheck.
  ///   - write: takes the document.
  package init(version: String, write: @escaping (String) -> Void) {
    self.version = version
    self.write = write
  }

  package mutating func record(_ event: Event) {
    results.record(event)
  }

  package mutating func finish() {
    write(JSONText.render(EncodedReport(results, version: version)))
  }
}
