private import COpenSSL

/// A key pair of the simulated server or its authority.
///
/// Unchecked because OpenSSL counts a key's references atomically, and nothing here changes a key
/// after its making.
final class PrivateKey: @unchecked Sendable {
  /// The library's key, valid as long as this object lives.
  let pointer: OpaquePointer

  /// Takes over a key that the library made.
  private init(adopting pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    EVP_PKEY_free(pointer)
  }

  /// The server's usual key. One of each for the whole process: making RSA keys takes a while.
  private static let serverKey = Result { () throws(SimulatorError) in
    try make("EVP_EC_gen", simulator_make_ec_key())
  }
  /// The authority's key.
  private static let authorityKey = Result { () throws(SimulatorError) in
    try make("EVP_EC_gen", simulator_make_ec_key())
  }
  /// The key that is too short.
  private static let weakKey = Result { () throws(SimulatorError) in
    try make("EVP_RSA_gen", simulator_make_rsa_key(1024))
  }

  /// The P-256 key of servers.
  static func server() throws(SimulatorError) -> PrivateKey { try serverKey.get() }

  /// The P-256 key of the authority.
  static func authority() throws(SimulatorError) -> PrivateKey { try authorityKey.get() }

  /// An RSA key of 1024 bits, which is too short.
  static func weak() throws(SimulatorError) -> PrivateKey { try weakKey.get() }

  /// Takes what the library made, or throws its reason for making nothing.
  private static func make(
    _ call: String, _ pointer: OpaquePointer?
  ) throws(SimulatorError) -> PrivateKey {
    guard let pointer else { throw .openSSL(call) }
    return PrivateKey(adopting: pointer)
  }
}
