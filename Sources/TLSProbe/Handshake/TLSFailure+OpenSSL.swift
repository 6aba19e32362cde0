private import COpenSSL

// How OpenSSL's errors read: whose fault the end of a handshake was.
extension TLSFailure {
  /// Received alerts are errors with this much added to their number.
  private static let alertOffset: CInt = 1000
  /// RFC 8446 section 6.
  private static let fatalLevel: CInt = 2

  /// - Parameters:
  ///   - errors: The thread's queue, the oldest first.
  ///   - lastAlert: The level times 256 plus the number of the peer's last alert, or 0.
  init(errors: [ErrorQueue.Entry], lastAlert: CInt) {
    let reported = errors.first { $0.isTLS && $0.reason >= Self.alertOffset }
    if let reported, reported.reason < Self.alertOffset + 256 {
      self = .alert(UInt8(reported.reason - Self.alertOffset))
    } else if Self.endsHandshake(lastAlert) {
      self = .alert(UInt8(lastAlert & 0xff))
    } else if let refusal = errors.first(where: { $0.isTLS && Self.policy.contains($0.reason) }) {
      self = .localPolicy(refusal.text)
    } else {
      self = .protocolError(errors.first?.text ?? "ended without a reason")
    }
  }

  /// A received alert together with its name.
  private static func alert(_ number: UInt8) -> Self {
    .alert(number: number, name: name(ofAlert: number))
  }

  /// Fatal, or the notice of a close: other warnings let a handshake go on.
  private static func endsHandshake(_ alert: CInt) -> Bool {
    alert != 0 && (alert >> 8 == fatalLevel || alert & 0xff == SSL_AD_CLOSE_NOTIFY)
  }

  /// The alert's name as the specification writes it, for example "protocol_version".
  private static func name(ofAlert number: UInt8) -> String {
    // OpenSSL 3.0 sends this alert and has no words for it.
    if number == UInt8(SSL_AD_CERTIFICATE_REQUIRED) { return "certificate_required" }
    let words = String(cString: SSL_alert_desc_string_long(CInt(number)))
    return String(words.lowercased().map { $0 == " " ? "_" : $0 })
  }

  /// The reasons that say "I could, but I will not".
  private static let policy: Set<CInt> = [
    SSL_R_CA_KEY_TOO_SMALL, SSL_R_CA_MD_TOO_WEAK, SSL_R_DH_KEY_TOO_SMALL, SSL_R_EE_KEY_TOO_SMALL,
    SSL_R_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED, SSL_R_NO_CIPHERS_AVAILABLE,
    SSL_R_NO_PROTOCOLS_AVAILABLE, SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM,
    SSL_R_UNSAFE_LEGACY_RENEGOTIATION_DISABLED, SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_VERSION_TOO_LOW,
    SSL_R_WRONG_CURVE, SSL_R_WRONG_SIGNATURE_TYPE, SSL_R_WRONG_SSL_VERSION,
  ]
}
