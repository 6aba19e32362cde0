private import LocalSystem

/// What stands in place of a password in a profile of Remmina. The password itself is never kept.
package enum SavedPassword: Hashable, Sendable {
  /// None is saved.
  case none
  /// The desktop's keyring has it.
  case inKeyring
  /// Encrypted with the key in Remmina's preferences.
  case encrypted
  /// Nothing that Remmina could decrypt.
  case malformed

  /// Tells by the form alone; the value goes no further.
  ///
  /// Remmina encrypts with Triple DES, in blocks of eight bytes, and writes base64. A dot says that
  /// the keyring has the password.
  package init(classifying value: some Collection<UInt8>) {
    if value.isEmpty {
      self = .none
    } else if value.elementsEqual([UInt8(ascii: ".")]) {
      self = .inKeyring
    } else {
      let count = Base64.decode(value)?.count ?? 0
      self = count > 0 && count % 8 == 0 ? .encrypted : .malformed
    }
  }
}
