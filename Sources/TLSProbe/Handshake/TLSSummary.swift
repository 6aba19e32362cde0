/// What a completed handshake showed.
package struct TLSSummary: Hashable, Sendable {
  /// The version by OpenSSL's name, for example "TLSv1.3".
  package let version: String
  /// The cipher suite by OpenSSL's name.
  package let cipher: String
  /// The certificates in the order in which they were sent, each in DER.
  package let chain: [[UInt8]]

  package init(version: String, cipher: String, chain: [[UInt8]]) {
    self.version = version
    self.cipher = cipher
    self.chain = chain
  }
}
