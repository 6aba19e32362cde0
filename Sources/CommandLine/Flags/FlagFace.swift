/// What people see of a flag. Help, the manual page and suggestions are made from these.
package struct FlagFace: Hashable, Sendable {
  /// Where the help lists it.
  package enum Category: String, Hashable, Sendable, CaseIterable {
    case checks = "What is checked"
    case output = "Output"
    case other = "Other"
  }

  /// The name after two dashes.
  package let long: String
  /// The letter after one dash.
  package let short: Character?
  /// The word that stands for the value; nil for a switch.
  package let value: String?
  package let category: Category
  /// One line without a full stop.
  package let help: String
  /// What the manual page adds, in sentences.
  package let detail: String

  package init(
    _ long: String, short: Character? = nil, value: String? = nil, category: Category,
    help: String, detail: String = ""
  ) {
    self.long = long
    self.short = short
    self.value = value
    self.category = category
    self.help = help
    self.detail = detail
  }

  /// How it is written, for example "-v, --verbose" or "--timeout SECONDS".
  package var spelling: String {
    let letter = short.map { "-\($0), " } ?? ""
    let word = value.map { " \($0)" } ?? ""
    return "\(letter)--\(long)\(word)"
  }
}
