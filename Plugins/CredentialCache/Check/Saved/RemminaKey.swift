private import LocalSystem

/// The key with which Remmina encrypts passwords. The key itself is never kept.
package enum RemminaKey: Hashable, Sendable {
  /// A whole one is there.
  case present
  /// There are preferences, and no key in them that Remmina could use.
  case missing
  /// Whether there is one is not known.
  case unknown

  /// Looks at the preferences; the value goes no further.
  ///
  /// - Parameter preferences: The content of remmina.pref; nil where there is no such file.
  package init(_ preferences: [UInt8]?) {
    guard let preferences else {
      self = .missing
      return
    }
    let (_, values) = SecretFreeText.split(preferences, wanted: "secret")
    // Triple DES takes 24 bytes of key and 8 to begin with.
    let isWhole = values.first.flatMap { Base64.decode($0) }.map { $0.count >= 32 } ?? false
    self = isWhole ? .present : .missing
  }
}
