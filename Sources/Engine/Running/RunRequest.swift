/// What to diagnose, and within which bounds.
package struct RunRequest: Sendable {
  package let targets: [Target]
  package let selection: Selection
  /// How long the diagnosis of one target may take.
  package let timeoutMilliseconds: Int
  /// How many targets are diagnosed at a time.
  package let mostTargetsAtOnce: Int
  /// This machine's clock, in seconds since 1970.
  package let clockSeconds: Int64

  package init(
    targets: [Target], selection: Selection = Selection(), timeoutMilliseconds: Int = 30_000,
    mostTargetsAtOnce: Int = 64, clockSeconds: Int64
  ) {
    self.targets = targets
    self.selection = selection
    self.timeoutMilliseconds = timeoutMilliseconds
    self.mostTargetsAtOnce = mostTargetsAtOnce
    self.clockSeconds = clockSeconds
  }
}
