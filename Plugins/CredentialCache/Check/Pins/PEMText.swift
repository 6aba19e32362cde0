/// A certificate in a text, between lines that say where it begins and ends (RFC 7468).
package enum PEMText {
  private static let beginning = [UInt8]("-----BEGIN CERTIFICATE-----".utf8)
  private static let end = [UInt8]("-----END CERTIFICATE-----".utf8)

  /// The encoding of the first certificate; nil where there is none.
  package static func certificate(_ text: [UInt8]) -> [UInt8]? {
    guard let start = offset(of: beginning, in: text[...]) else { return nil }
    let body = text[(start + beginning.count)...]
    guard let stop = offset(of: end, in: body) else { return nil }
    return Base64.decode(body[..<stop])
  }

  private static func offset(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= mark.count else { return nil }
    return (text.startIndex...(text.endIndex - mark.count)).first { text[$0...].starts(with: mark) }
  }
}
