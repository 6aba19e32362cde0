private import CKerberos

/// What libkrb5 refused, with its own words.
package struct KerberosError: Error, Hashable, Sendable {
  /// What to make of a refusal.
  package enum Kind: Hashable, Sendable {
    /// There is no such cache, which is usual.
    case missing
    /// The content is not what a cache has in it.
    case damaged
    /// This user may not read it.
    case denied
    /// Anything else, such as a daemon that does not answer.
    case other
  }

  package let kind: Kind
  /// The library's sentence.
  package let message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// Takes the library's sentence for a code out of the context that gave it.
  init(_ code: Int32, in context: OpaquePointer?) {
    kind =
      if ck_is_missing(code) != 0 {
        .missing
      } else if ck_is_damaged(code) != 0 {
        .damaged
      } else if ck_is_denied(code) != 0 {
        .denied
      } else {
        .other
      }
    guard let text = krb5_get_error_message(context, code) else {
      message = "error \(code)"
      return
    }
    defer { krb5_free_error_message(context, text) }
    message = String(cString: text)
  }
}

// MARK: - CustomStringConvertible

extension KerberosError: CustomStringConvertible {
  package var description: String { message }
}
