/// What a trust store says to a chain of certificates.
package enum TrustVerdict: Hashable, Sendable {
  /// The chain leads to a trusted authority, and all of it is in order.
  case trusted
  /// The server's certificate is signed by itself, and is not itself trusted.
  case selfSigned
  /// The chain leads to no authority that is trusted here.
  case unknownAuthority
  /// The chain leads to a trusted authority, and a certificate in it is out of its time.
  case outOfTime(String)
  /// The chain is refused for another reason, in OpenSSL's words.
  case refused(String)
  /// This machine has no store to ask, for this reason.
  case unavailable(String)
}
