/// Something the lab itself could not do: never a word about the tested program.
struct LabError: Error, CustomStringConvertible {
  /// What could not be done, and what was seen instead.
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
