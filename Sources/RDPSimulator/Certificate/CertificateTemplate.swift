/// What a certificate says, before it is signed.
struct CertificateTemplate: Hashable, Sendable {
  /// The subject's common name.
  var subject: String
  /// The issuer's common name.
  var issuer: String
  /// Names in the words of openssl.cnf, for example "DNS:localhost"; none leaves them out.
  var names: [String] = []
  /// When it begins, in days from now.
  var beginsInDays: Int = -1
  /// When it ends, in days from now.
  var endsInDays: Int = 180
  /// Signed over SHA-1 in place of SHA-256.
  var usesSHA1 = false
  /// Whether it may sign others.
  var isAuthority = false
}
