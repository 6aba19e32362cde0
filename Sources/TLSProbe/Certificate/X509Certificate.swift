private import COpenSSL

/// One certificate, which owns OpenSSL's object and frees it.
package final class X509Certificate {
  /// How long the encoding of one certificate may be.
  package static let encodingLimit = 64 * 1024

  /// OpenSSL's object, valid as long as this one lives.
  let pointer: OpaquePointer

  /// Takes over a certificate that the caller owned.
  init(adopting pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    X509_free(pointer)
  }

  /// Parses exactly one certificate; nil when the bytes are anything else.
  package convenience init?(der: some Collection<UInt8>) {
    let bytes = [UInt8](der)
    guard bytes.count <= Self.encodingLimit, DER.sequenceLength(bytes[...]) == bytes.count else {
      return nil
    }
    ErrorQueue.clear()
    let (parsed, consumed) = bytes.withUnsafeBufferPointer { buffer in
      var position = buffer.baseAddress
      let parsed = d2i_X509(nil, &position, buffer.count)
      return (parsed, parsed == nil ? 0 : position.map { $0 - (buffer.baseAddress ?? $0) })
    }
    guard let parsed else { return nil }
    self.init(adopting: parsed)
    guard consumed == bytes.count else { return nil }
  }

  /// What the certificate says about itself.
  package func facts() -> CertificateFacts {
    CertificateFacts(self)
  }
}
