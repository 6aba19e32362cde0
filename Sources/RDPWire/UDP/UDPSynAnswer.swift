/// The server's answer to the first datagram: SYN and ACK (MS-RDPEUDP 3.1.5.1.3).
package struct UDPSynAnswer: Hashable, Sendable {
  /// The number of the SYN that it answers.
  package let acknowledged: UInt32
  /// The server's own number.
  package let sequence: UInt32
  /// The largest datagrams that go to the server and come from it.
  package let upstreamMTU: UInt16
  package let downstreamMTU: UInt16
  /// The version that both sides speak; nil where none is named.
  package let version: UDPVersion?

  /// Makes an answer's value.
  package init(
    acknowledged: UInt32, sequence: UInt32, upstreamMTU: UInt16 = 1232,
    downstreamMTU: UInt16 = 1232, version: UDPVersion? = nil
  ) {
    self.acknowledged = acknowledged
    self.sequence = sequence
    self.upstreamMTU = upstreamMTU
    self.downstreamMTU = downstreamMTU
    self.version = version
  }

  /// The size of a correlation identifier with its reserved bytes (2.2.2.8).
  private static let correlationLength = 32
  /// RDPUDP_VERSION_INFO_VALID (2.2.2.9).
  private static let isVersionValid: UInt16 = 0x0001

  /// Reads a datagram, padded or not. What else a server may append is not looked at.
  ///
  /// - Throws: That it is no answer to a SYN, or that it is cut off.
  package init(_ datagram: [UInt8]) throws(WireError) {
    acknowledged = try Big.read(UInt32.self, datagram, at: 0)
    let flags = UDPFlags(rawValue: try Big.read(UInt16.self, datagram, at: 6))
    guard flags.isSuperset(of: [.syn, .ack]) else {
      throw WireError(.notSynAnswer, offset: 6, seen: Int(flags.rawValue))
    }
    sequence = try Big.read(UInt32.self, datagram, at: 8)
    upstreamMTU = try Big.read(UInt16.self, datagram, at: 12)
    downstreamMTU = try Big.read(UInt16.self, datagram, at: 14)
    version = try Self.version(datagram, flags)
  }

  /// Reads the version where there is one.
  private static func version(
    _ datagram: [UInt8], _ flags: UDPFlags
  ) throws(WireError) -> UDPVersion? {
    guard flags.contains(.synExtended) else { return nil }
    let offset = 16 + (flags.contains(.correlation) ? correlationLength : 0)
    let validity = try Big.read(UInt16.self, datagram, at: offset)
    let number = try Big.read(UInt16.self, datagram, at: offset + 2)
    return validity & isVersionValid != 0 ? UDPVersion(rawValue: number) : nil
  }

  /// The datagram's bytes, padded as they must be.
  package func encoded() -> [UInt8] {
    let flags: UDPFlags = version == nil ? [.syn, .ack] : [.syn, .ack, .synExtended]
    var bytes = Big.bytes(acknowledged) + Big.bytes(UDPSyn.window) + Big.bytes(flags.rawValue)
    bytes += Big.bytes(sequence) + Big.bytes(upstreamMTU) + Big.bytes(downstreamMTU)
    if let version { bytes += Big.bytes(Self.isVersionValid) + Big.bytes(version.rawValue) }
    return bytes + [UInt8](repeating: 0, count: UDPSyn.paddedLength - bytes.count)
  }
}
