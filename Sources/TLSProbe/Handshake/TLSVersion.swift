/// A version of the TLS protocol, by its number on the wire (RFC 8446 section 4.2.1).
package enum TLSVersion: CInt, CaseIterable, Hashable, Sendable {
  case tls10 = 0x0301
  case tls11 = 0x0302
  case tls12 = 0x0303
  case tls13 = 0x0304
}

// MARK: - Comparable

extension TLSVersion: Comparable {
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

// MARK: - CustomStringConvertible

extension TLSVersion: CustomStringConvertible {
  /// The name that people write, for example "TLS 1.2".
  package var description: String { "TLS 1.\(rawValue - Self.tls10.rawValue)" }
}
