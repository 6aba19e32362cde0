/// Why a handshake broke off, as far as its bytes tell.
///
/// That the peer closed, reset or fell silent is seen at the socket, not here.
package enum TLSFailure: Error, Hashable, Sendable {
  /// The server sent this alert (RFC 8446 section 6.2), for example 70, "protocol_version".
  case alert(number: UInt8, name: String)
  /// The first bytes are no TLS record; at most 64 of them.
  case notTLS(excerpt: [UInt8])
  /// This side's own OpenSSL refused what the server chose, for example "dh key too small".
  case localPolicy(String)
  /// The server broke the protocol, or sent more than a handshake can need.
  case protocolError(String)
}

// MARK: - CustomStringConvertible

extension TLSFailure: CustomStringConvertible {
  /// One clause for people.
  package var description: String {
    switch self {
    case .alert(let number, let name): "the server sent TLS alert \(number) (\(name))"
    case .notTLS: "the server's first bytes are not TLS"
    case .localPolicy(let reason): "this side refused the server's choice: \(reason)"
    case .protocolError(let reason): "the server broke the TLS protocol: \(reason)"
    }
  }
}
