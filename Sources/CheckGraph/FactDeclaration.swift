/// A fact's name with the type of its value, as checks declare it: "dns.addresses:list".
package struct FactDeclaration: Hashable, Sendable {
  package let key: String
  package let type: FactType

  package init(_ key: String, _ type: FactType) {
    self.key = key
    self.type = type
  }

  /// Reads "key:type"; nil when the key is no dotted id or the type no known word.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let type = FactType(rawValue: String(parts[1])) else { return nil }
    let key = String(parts[0])
    guard DottedID.isValid(key) else { return nil }
    self.init(key, type)
  }
}

// MARK: - CustomStringConvertible

extension FactDeclaration: CustomStringConvertible {
  package var description: String { "\(key):\(type.rawValue)" }
}
