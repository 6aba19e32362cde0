/// The certificate that a simulated server shows. All are of a made-up authority but the last.
package enum CertificateBehaviour: Hashable, Sendable {
  /// Fits localhost and the address that is listened on, for half a year.
  case valid
  /// Ended a month ago.
  case expired
  /// Begins in a month.
  case notYetValid
  /// Fits another host.
  case wrongName
  /// RSA of 1024 bits.
  case weakKey
  /// Signed over SHA-1.
  case weakSignature
  /// Signed by a product of this common name, as interception does.
  case intercepted(issuer: String)
  /// Signed by itself, as Windows makes its own.
  case selfSigned
}
