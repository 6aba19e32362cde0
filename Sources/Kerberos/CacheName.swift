/// The name of a ticket cache: its kind, a colon, and where it is.
package struct CacheName: Hashable, Sendable {
  /// In capitals, for example "FILE". A name without a kind means a file.
  package let kind: String
  /// What stands behind the kind, for example a path.
  package let place: String

  package init(kind: String, place: String) {
    self.kind = kind
    self.place = place
  }

  /// Takes a name apart as libkrb5 does: a path that begins with a slash has no kind.
  package init(_ text: String) {
    guard !text.hasPrefix("/"), let colon = text.firstIndex(of: ":") else {
      self.init(kind: "FILE", place: text)
      return
    }
    self.init(
      kind: text[..<colon].uppercased(), place: String(text[text.index(after: colon)...]))
  }
}

// MARK: - CustomStringConvertible

extension CacheName: CustomStringConvertible {
  /// The name as the tools of Kerberos take it.
  package var description: String { "\(kind):\(place)" }
}
