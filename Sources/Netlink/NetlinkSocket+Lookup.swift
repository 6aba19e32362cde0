package import Linux

extension NetlinkSocket {
  /// Asks what the kernel does with a TCP packet of this process to an address and its port.
  ///
  /// - Parameters:
  ///   - address: The destination.
  ///   - showsEntry: Whether the table's entry is the answer, rather than the way for this address.
  package func route(
    to address: SocketAddress, showsEntry: Bool = false
  ) throws(NetlinkError) -> RouteAnswer {
    let request = try NetlinkRequest(
      NetlinkNumber.getRoute, flags: 0, header: Self.header(address, showsEntry))
    // RTA_DST, RTA_OIF, RTA_IP_PROTO (TCP), RTA_DPORT.
    try request.add(1, address.bytes)
    if address.scope != 0 { try request.add(4, number: address.scope) }
    if address.port != 0 {
      try request.add(27, number: UInt8(6))
      try request.add(29, number: address.port.bigEndian)
    }
    var found: Route?
    do throws(NetlinkError) {
      try ask(request) { message in
        if message.type == NetlinkNumber.newRoute { found = Route.all(in: message.payload).first }
        return true
      }
    } catch {
      guard case .refused(let number) = error else { throw error }
      return .refused(number)
    }
    guard let found else { throw .unsupported }
    return .route(found)
  }

  /// struct rtmsg: family, the address's length, and the flags at its end.
  private static func header(_ address: SocketAddress, _ showsEntry: Bool) -> [UInt8] {
    let flags = NetlinkNumber.lookupTable | (showsEntry ? NetlinkNumber.fibMatch : 0)
    var header = [UInt8](repeating: 0, count: 12)
    header[0] = address.family == .v4 ? NetlinkNumber.v4 : NetlinkNumber.v6
    header[1] = UInt8(address.bytes.count * 8)
    header.replaceSubrange(8..<12, with: withUnsafeBytes(of: flags) { [UInt8]($0) })
    return header
  }
}
