extension NetworkInterface {
  /// Up, and with an address that reaches beyond its own link.
  package var isUsable: Bool {
    let isLocalV4 = address.family == .v4 && address.bytes.starts(with: [169, 254])
    let isLocalV6 =
      address.family == .v6 && address.bytes[0] == 0xFE && address.bytes[1] & 0xC0 == 0x80
    return isRunning && !isLoopback && !isLocalV4 && !isLocalV6
  }
}

extension SocketAddress {
  /// It never leaves this machine (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3).
  package var isLoopback: Bool {
    family == .v4 ? bytes[0] == 127 : bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
  }
}
