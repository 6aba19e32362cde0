/// What answers on a port where RDP was expected, told by its first bytes.
package struct ForeignProtocol: Hashable, Sendable {
  /// The protocols that announce themselves, and the rest.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case ssh = "SSH"
    case http = "HTTP"
    case smtp = "SMTP"
    case ftp = "FTP"
    /// The code 220 without a word that tells which of the two it is.
    case mailOrFTP = "SMTP or FTP"
    case pop3 = "POP3"
    case imap = "IMAP"
    case tls = "TLS"
    case vnc = "VNC"
    case mysql = "MySQL"
    case postgresql = "PostgreSQL"
    case smb = "SMB"
    case telnet = "Telnet"
    /// Other users of RDP's frame (RFC 1006): industrial controllers, X.400.
    case isoTransport = "ISO transport as of an industrial controller"
    case unknown = "an unknown protocol"
  }

  /// The protocol.
  package let kind: Kind
  /// Its own words: a banner, a version or an excerpt, printable and bounded.
  package let detail: String

  /// The protocol's name for people.
  package var name: String { kind.rawValue }

  /// Names what sent these bytes.
  ///
  /// - Parameter bytes: The first bytes of a stream; a few are enough, more than 512 do not matter.
  /// - Returns: Nil when there are none, or when they begin as RDP does.
  package static func recognise(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard let first = bytes.first else { return nil }
    let bytes = [UInt8](bytes.prefix(512))
    if first == 3 { return isoTransport(bytes) }
    return text(bytes) ?? binary(bytes)
      ?? ForeignProtocol(kind: .unknown, detail: Excerpt.of(bytes[...]))
  }
}
