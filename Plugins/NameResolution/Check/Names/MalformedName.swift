/// What makes a text unusable as a host name.
enum MalformedName: Error, Hashable, Sendable {
  /// Nothing, or a dot alone.
  case empty
  /// More than 253 bytes.
  case tooLong
  /// A byte that no host name has, such as a blank, a colon or a hyphen at its beginning.
  case badCharacter
  /// Nothing between two dots.
  case emptyLabel
  /// More than 63 bytes between two dots.
  case longLabel
}

// MARK: - CustomStringConvertible

extension MalformedName: CustomStringConvertible {
  /// The reason, to stand behind "is not a host name: ".
  var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong: "it is longer than \(HostName.longestName) characters"
    case .badCharacter: "it has a character that host names cannot have"
    case .emptyLabel: "it has two dots in a row, or begins with one"
    case .longLabel: "a part between dots is longer than \(HostName.longestLabel) characters"
    }
  }
}
