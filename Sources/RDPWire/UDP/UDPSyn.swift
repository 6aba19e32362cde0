/// The first datagram of the UDP transport, from the client (MS-RDPEUDP 3.1.5.1.1).
package struct UDPSyn: Hashable, Sendable {
  /// The size to which it has to be padded, and the largest unit either side may name.
  package static let paddedLength = 1232
  /// How many datagrams this side says that it can keep.
  static let window: UInt16 = 64

  /// The client's own number, by which the answer is known.
  package let sequence: UInt32
  /// The version that is offered; nil names none, which means the first.
  package let version: UDPVersion?

  /// Makes a datagram's value.
  package init(sequence: UInt32, version: UDPVersion? = nil) {
    self.sequence = sequence
    self.version = version
  }

  /// The datagram's bytes.
  ///
  /// - Parameter isPadded: False leaves the mandatory padding out.
  package func encoded(isPadded: Bool = true) -> [UInt8] {
    let flags: UDPFlags = version == nil ? .syn : [.syn, .synExtended]
    var bytes = Big.bytes(UInt32.max) + Big.bytes(Self.window) + Big.bytes(flags.rawValue)
    let unit = Big.bytes(UInt16(Self.paddedLength))
    bytes += Big.bytes(sequence) + unit + unit
    // RDPUDP_VERSION_INFO_VALID, then the version (2.2.2.9).
    if let version { bytes += Big.bytes(UInt16(1)) + Big.bytes(version.rawValue) }
    if isPadded { bytes += [UInt8](repeating: 0, count: Self.paddedLength - bytes.count) }
    return bytes
  }
}
