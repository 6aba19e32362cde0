/// Certificates in the text form of PEM (RFC 7468), as their encodings.
package enum PEMText {
  /// How many are read of one text.
  package static let countLimit = 64
  private static let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
  private static let end = Array("-----END CERTIFICATE-----".utf8)

  /// The encodings in their order; what is no base64 is left out.
  package static func certificates(in bytes: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var body: [UInt8]?
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard found.count < countLimit else { break }
      if line.starts(with: begin) {
        body = []
      } else if line.starts(with: end) {
        if let encoding = body.flatMap({ Base64.decode($0) }) { found.append(encoding) }
        body = nil
      } else if let text = body, text.count <= 1 << 17 {
        body = text + line
      }
    }
    return found
  }
}
