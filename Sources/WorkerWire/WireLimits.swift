/// The bounds that both ends of the channel hold. docs/plugin-limits.md lists them for authors.
package enum WireLimits {
  /// Changes whenever a message does: host and worker come from one build.
  package static let version: UInt32 = 1
  /// Bytes of one frame's body.
  package static let frame = 256 * 1024
  /// Bytes of one frame's body from the host, which bounds each fact it sends and trusts itself.
  package static let hostFrame = 64 * 1024 * 1024
  /// Bytes of one text.
  package static let text = 8 * 1024
  /// Items of one list.
  package static let items = 1024
  /// Bytes of one block of bytes.
  package static let bytes = 128 * 1024
  /// Findings, unknowns, evidence and remedies together that one run may report.
  package static let reportsPerRun = 2048
  /// Log lines and progress notes together that one run may send; further ones are dropped.
  package static let notesPerRun = 1024
  /// Bytes that one run may send in all; a worker that sends more is stopped.
  package static let bytesPerRun = 4 * 1024 * 1024
  /// Checks, causes, options, findings of a check, or links that a plugin may declare.
  package static let declarations = 512
  /// The code with which a worker leaves whose channel is gone.
  package static let channelLost: Int32 = 75
}
