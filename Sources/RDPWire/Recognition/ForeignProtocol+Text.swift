extension ForeignProtocol {
  /// The protocols whose servers greet with a line of text.
  static func text(_ bytes: [UInt8]) -> ForeignProtocol? {
    let kinds: [(String, Kind)] = [
      ("SSH-", .ssh), ("HTTP/", .http), ("RFB ", .vnc), ("+OK", .pop3), ("* OK", .imap),
    ]
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    if let kind = kinds.first(where: { bytes.starts(with: $0.0.utf8) })?.1 {
      return ForeignProtocol(kind: kind, detail: Excerpt.of(line))
    }
    if bytes.starts(with: "220 ".utf8) || bytes.starts(with: "220-".utf8) {
      return ForeignProtocol(kind: greeting(bytes), detail: Excerpt.of(line))
    }
    if isMarkup(bytes) {
      return ForeignProtocol(kind: .http, detail: Excerpt.of(line))
    }
    return nil
  }

  /// Tells mail from file transfer, which share the code 220, by a word of the greeting.
  private static func greeting(_ bytes: [UInt8]) -> Kind {
    let words = String(decoding: bytes, as: UTF8.self).uppercased()
    if words.contains("SMTP") || words.contains("MAIL") { return .smtp }
    return words.contains("FTP") ? .ftp : .mailOrFTP
  }

  /// Some web servers answer what they cannot read with a page that has no header.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(15), as: UTF8.self).lowercased()
    return start.hasPrefix("<html") || start.hasPrefix("<!doctype html")
  }
}
