/// A value that can stand as one word in a shell command.
package struct ShellWord {
  /// The value as it was given.
  private let value: String

  /// Refuses what would be no plain word even in quotes: an empty one, one that a program would
  /// take for an option, one with control characters, which act when a line is pasted.
  package init?(_ value: String) {
    let isPrintable = value.unicodeScalars.allSatisfy { !Self.isControl($0) }
    guard !value.isEmpty, !value.hasPrefix("-"), isPrintable else { return nil }
    self.value = value
  }

  /// Means the same with and without quotes.
  var isPlain: Bool {
    value.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", ":", "-", "/": true
      default: false
      }
    }
  }

  /// The word as it is to be typed.
  package var quoted: String {
    guard !isPlain else { return value }
    return "'"
      + value.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }

  /// Moves a cursor, hides or reorders text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
