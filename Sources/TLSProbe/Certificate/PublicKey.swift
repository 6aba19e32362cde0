private import COpenSSL

/// The kind and the length of a public key.
package struct PublicKey: Hashable, Sendable {
  /// The algorithm for which a key is made.
  package enum Kind: String, Sendable {
    case rsa = "RSA"
    case ec = "EC"
    case dsa = "DSA"
    case ed25519 = "Ed25519"
    case ed448 = "Ed448"
    /// A kind that is not known here, or a key that cannot be read.
    case unknown
  }

  package let kind: Kind
  /// The length in bits, 0 when the key cannot be read.
  package let bits: Int

  package init(_ kind: Kind, bits: Int) {
    self.kind = kind
    self.bits = bits
  }

  /// Reads a key that someone else owns.
  init(borrowing key: OpaquePointer?) {
    guard let key else {
      self.init(.unknown, bits: 0)
      return
    }
    self.init(Self.kind(EVP_PKEY_get_base_id(key)), bits: Int(EVP_PKEY_get_bits(key)))
  }

  /// The kind behind OpenSSL's number.
  private static func kind(_ number: CInt) -> Kind {
    switch number {
    case NID_rsaEncryption, NID_rsassaPss: .rsa
    case NID_X9_62_id_ecPublicKey: .ec
    case NID_dsa: .dsa
    case NID_ED25519: .ed25519
    case NID_ED448: .ed448
    default: .unknown
    }
  }
}
