private import COpenSSL

/// The name of a subject or an issuer (RFC 5280 section 4.1.2.4).
package struct DistinguishedName: Hashable, Sendable {
  /// The whole name after RFC 2253, at most 1024 characters.
  package let text: String
  /// Common names, at most eight.
  package let commonNames: [String]
  /// Organizations, at most eight.
  package let organizations: [String]
  /// Organizational units, at most eight.
  package let organizationalUnits: [String]

  package init(
    text: String, commonNames: [String] = [], organizations: [String] = [],
    organizationalUnits: [String] = []
  ) {
    self.text = text
    self.commonNames = commonNames
    self.organizations = organizations
    self.organizationalUnits = organizationalUnits
  }

  /// How many characters of one part are kept.
  private static let partLimit = 256
  /// How many parts of one kind are kept.
  private static let partCountLimit = 8

  /// Reads a name that someone else owns.
  init(borrowing name: OpaquePointer?) {
    self.init(
      text: Self.text(name), commonNames: Self.parts(name, NID_commonName),
      organizations: Self.parts(name, NID_organizationName),
      organizationalUnits: Self.parts(name, NID_organizationalUnitName))
  }

  /// The whole name, empty when it cannot be printed.
  private static func text(_ name: OpaquePointer?) -> String {
    guard let name, let buffer = probe_new_buffer() else { return "" }
    defer { BIO_free(buffer) }
    guard probe_print_name(buffer, name) >= 0 else { return "" }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = BIO_read(buffer, &bytes, CInt(bytes.count))
    return PrintableText.clean(bytes.prefix(max(0, Int(count))), limit: 1024)
  }

  /// The values of all parts of one kind, in order.
  private static func parts(_ name: OpaquePointer?, _ kind: CInt) -> [String] {
    var found: [String] = []
    var index = X509_NAME_get_index_by_NID(name, kind, -1)
    while index >= 0, found.count < partCountLimit {
      let entry = X509_NAME_get_entry(name, index)
      if let part = utf8(X509_NAME_ENTRY_get_data(entry)) { found.append(part) }
      index = X509_NAME_get_index_by_NID(name, kind, index)
    }
    return found
  }

  /// A value of any of the string types, nil when it cannot be converted.
  private static func utf8(_ text: UnsafePointer<ASN1_STRING>?) -> String? {
    var bytes: UnsafeMutablePointer<UInt8>?
    let count = ASN1_STRING_to_UTF8(&bytes, text)
    guard count >= 0, let bytes else { return nil }
    defer { CRYPTO_free(bytes, nil, 0) }
    return PrintableText.clean(
      UnsafeBufferPointer(start: bytes, count: Int(count)), limit: partLimit)
  }
}
