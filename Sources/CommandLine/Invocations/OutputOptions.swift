/// How a report is to look.
package struct OutputOptions: Hashable, Sendable {
  package var format = OutputFormat.terminal
  package var color = ColorChoice.auto
  /// Also show what checks log.
  package var isVerbose = false

  package init() {}
}
