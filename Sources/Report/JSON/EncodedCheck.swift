internal import Diagnosis

/// One run of one check.
struct EncodedCheck: Encodable {
  let id: String
  let plugin: String
  let version: String
  let outcome: String
  let reason: String
  let started: Nullable<Int>
  let duration: Int
  let findings: [EncodedFinding]

  init(_ record: CheckRecord) {
    id = record.id
    plugin = record.plugin
    version = record.version
    outcome = record.outcome.word
    reason = record.reason.isEmpty ? record.outcome.detail : record.reason
    started = Nullable(record.startedMilliseconds)
    duration = record.durationMilliseconds
    findings = record.findings.map(EncodedFinding.init)
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case plugin
    case version
    case outcome
    case reason
    case started = "started_ms"
    case duration = "duration_ms"
    case findings
  }
}
