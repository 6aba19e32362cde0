/// A text to look for in a name, without regard to upper and lower case.
package enum NamePattern: Hashable, Sendable {
  case exactly(String)
  case beginning(String)
  case containing(String)

  /// Compares in time linear in the name; there is no expression that could blow up.
  package func matches(_ name: String) -> Bool {
    let name = name.lowercased()
    return switch self {
    case .exactly(let text): name == text.lowercased()
    case .beginning(let text): name.hasPrefix(text.lowercased())
    case .containing(let text): name.contains(text.lowercased())
    }
  }
}
