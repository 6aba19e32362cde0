/// How large a ClientHello is made, for experiments with paths that lose large segments.
package enum HelloShape: Hashable, Sendable {
  /// What OpenSSL sends by default, about 300 bytes.
  case usual
  /// One group and no TLS 1.3 key shares, under 200 bytes.
  case small
  /// The usual one with this many more bytes, at most 2048, which a server must ignore.
  case padded(bytes: Int)
}
