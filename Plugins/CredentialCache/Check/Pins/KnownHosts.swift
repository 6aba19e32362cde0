private import LocalSystem

/// The file known_hosts2, in which FreeRDP 2 remembers the certificates of servers.
///
/// A line has the host in lower case, the port, the fingerprint, and the names of subject and
/// issuer in base64, with a blank between them.
package enum KnownHosts {
  /// One line.
  package struct Entry: Hashable, Sendable {
    package let host: String
    package let port: UInt16
    /// In lower-case hexadecimal without colons: 64 digits of SHA-256, or 40 of SHA-1.
    package let fingerprint: String
    /// The bytes of the subject's name, empty where there are none.
    package let subject: [UInt8]
    /// The bytes of the issuer's name, empty where there are none.
    package let issuer: [UInt8]
  }

  /// More lines are not looked at.
  package static let lineLimit = 20_000

  /// The entries that can be read, in order. Of two for one host FreeRDP takes the first.
  ///
  /// - Parameter hosts: Whose entries are wanted, in lower case; nil for all.
  package static func entries(_ bytes: [UInt8], of hosts: Set<String>? = nil) -> [Entry] {
    bytes.split(maxSplits: lineLimit) { $0 == 10 || $0 == 13 }.prefix(lineLimit)
      .compactMap { entry($0, hosts) }
  }

  private static func entry(_ line: ArraySlice<UInt8>, _ hosts: Set<String>?) -> Entry? {
    // Most lines are of other hosts, and told by their length or their first field alone.
    guard line.count > 40 else { return nil }
    let name = line.prefix { $0 != 32 && $0 != 9 }
    let host = String(decoding: name, as: UTF8.self).lowercased()
    guard hosts?.contains(host) ?? true else { return nil }
    let fields = line.split(maxSplits: 8, omittingEmptySubsequences: false) { $0 == 32 || $0 == 9 }
    guard fields.count >= 3, !host.isEmpty, name.count <= 255,
      let port = UInt16(String(decoding: fields[1], as: UTF8.self)),
      let fingerprint = fingerprint(fields[2])
    else { return nil }
    return Entry(
      host: host, port: port, fingerprint: fingerprint, subject: text(fields, 3),
      issuer: text(fields, 4))
  }

  private static func text(_ fields: [ArraySlice<UInt8>], _ index: Int) -> [UInt8] {
    fields.indices.contains(index) ? Base64.decode(fields[index]) ?? [] : []
  }

  private static func fingerprint(_ field: ArraySlice<UInt8>) -> String? {
    let digits = String(decoding: field.filter { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      .lowercased()
    guard digits.utf8.count == 64 || digits.utf8.count == 40 else { return nil }
    return digits.utf8.allSatisfy(isDigit) ? digits : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
