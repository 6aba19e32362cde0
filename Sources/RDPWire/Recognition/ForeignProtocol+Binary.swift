extension ForeignProtocol {
  /// The protocols whose servers greet, or refuse, in binary.
  static func binary(_ bytes: [UInt8]) -> ForeignProtocol? {
    tls(bytes) ?? smb(bytes) ?? mysql(bytes) ?? postgresql(bytes) ?? telnet(bytes)
  }

  /// A record header of TLS (RFC 8446 section 5.1): type 20…23, version 3.0…3.4.
  private static func tls(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard bytes.count >= 3, (20...23).contains(bytes[0]), bytes[1] == 3, bytes[2] <= 4 else {
      return nil
    }
    // An alert (21) in clear has two bytes: level and description.
    if bytes[0] == 21, bytes.count >= 7, bytes[3] == 0, bytes[4] == 2 {
      return ForeignProtocol(kind: .tls, detail: "alert \(bytes[6])")
    }
    return ForeignProtocol(kind: .tls, detail: "record of type \(bytes[0])")
  }

  /// A session packet with an SMB header, or the refusal of a session (RFC 1002 section 4.3).
  private static func smb(_ bytes: [UInt8]) -> ForeignProtocol? {
    let marks: [[UInt8]] = [[0xFF, 0x53, 0x4D, 0x42], [0xFE, 0x53, 0x4D, 0x42]]
    if bytes.starts(with: [0x83, 0, 0, 1]) {
      return ForeignProtocol(kind: .smb, detail: "session refused")
    }
    guard bytes.first == 0, let mark = marks.firstIndex(where: bytes.dropFirst(4).starts) else {
      return nil
    }
    return ForeignProtocol(kind: .smb, detail: "SMB\(mark + 1)")
  }

  /// The first packet of MySQL: length, number 0, then protocol 10 and a version, or an error.
  private static func mysql(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard bytes.count >= 7, bytes[2] == 0, bytes[3] == 0 else { return nil }
    let length = Int(bytes[0]) | Int(bytes[1]) << 8
    guard length >= 3, length <= 1024 else { return nil }
    if bytes[4] == 10 {
      let version = bytes[5...].prefix { $0 != 0 }
      guard version.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
      return ForeignProtocol(kind: .mysql, detail: Excerpt.of(version))
    }
    guard bytes[4] == 0xFF else { return nil }
    return ForeignProtocol(kind: .mysql, detail: Excerpt.of(bytes[7...]))
  }

  /// An ErrorResponse of PostgreSQL: 'E', a length, then fields that start with the severity.
  private static func postgresql(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard bytes.count >= 6, bytes[0] == 0x45, bytes[1] == 0, bytes[2] == 0, bytes[5] == 0x53
    else { return nil }
    return ForeignProtocol(kind: .postgresql, detail: Excerpt.of(bytes[5...]))
  }

  /// A negotiation of options (RFC 854): IAC and one of WILL, WONT, DO, DONT.
  private static func telnet(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard bytes.count >= 3, bytes[0] == 0xFF, (0xFB...0xFE).contains(bytes[1]) else { return nil }
    return ForeignProtocol(kind: .telnet, detail: "option negotiation")
  }

  /// A confirm whose variable part is the parameters of X.224 (section 13.3.4): the size of units
  /// or the selectors of the two ends, none of which RDP has.
  static func isoTransport(_ bytes: [UInt8]) -> ForeignProtocol? {
    guard bytes.count >= 12, bytes[5] & 0xF0 == 0xD0, (0xC0...0xC2).contains(bytes[11]) else {
      return nil
    }
    return ForeignProtocol(kind: .isoTransport, detail: Excerpt.of(bytes[...]))
  }
}
