/// TLS versions by the number behind "1.", from the oldest to the newest.
package struct TLSRange: Hashable, Sendable {
  package var oldest: Int
  package var newest: Int

  package init(_ oldest: Int, _ newest: Int) {
    self.oldest = oldest
    self.newest = newest
  }

  /// All that OpenSSL knows today.
  package static let all = TLSRange(0, 3)

  package var isEmpty: Bool { oldest > newest }

  /// The versions as OpenSSL writes them, the oldest first.
  package var words: [String] {
    isEmpty ? [] : (oldest...newest).map(Self.word)
  }

  /// How OpenSSL writes a version.
  package static func word(_ number: Int) -> String { number == 0 ? "TLSv1" : "TLSv1.\(number)" }

  /// The number of a version that OpenSSL or its configuration names; nil for anything else.
  package static func number(_ word: String) -> Int? {
    switch word.lowercased() {
    case "tlsv1", "tlsv1.0": 0
    case "tlsv1.1": 1
    case "tlsv1.2": 2
    case "tlsv1.3": 3
    default: nil
    }
  }
}
