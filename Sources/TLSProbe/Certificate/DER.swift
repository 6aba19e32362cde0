private import COpenSSL

/// Certificates as bytes.
enum DER {
  /// The encoding of a certificate that someone else owns; empty when it has none.
  static func encode(_ certificate: OpaquePointer) -> [UInt8] {
    let size = i2d_X509(certificate, nil)
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, filled in
      var end = buffer.baseAddress
      filled = max(0, Int(i2d_X509(certificate, &end)))
    }
  }

  /// The length of the first element, header included; nil when it is no sequence within bounds.
  ///
  /// X.690 section 8.1.3, definite lengths of at most three bytes only.
  static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= 2, bytes[bytes.startIndex] == 0x30 else { return nil }
    let short = bytes[bytes.startIndex + 1]
    guard short >= 0x80 else { return within(2 + Int(short), bytes) }
    let count = Int(short & 0x7f)
    guard (1...3).contains(count), bytes.count >= 2 + count else { return nil }
    let length = bytes.dropFirst(2).prefix(count).reduce(0) { $0 << 8 | Int($1) }
    return within(2 + count + length, bytes)
  }

  /// The length, where there are as many bytes.
  private static func within(_ length: Int, _ bytes: ArraySlice<UInt8>) -> Int? {
    length <= bytes.count ? length : nil
  }
}
