private import Glibc

/// One address of one of this machine's network interfaces.
package struct NetworkInterface: Hashable, Sendable {
  package let name: String
  package let address: SocketAddress
  /// How many leading bits of the address name its own link.
  package let prefixLength: Int
  /// Switched on, and with a carrier.
  package let isRunning: Bool
  package let isLoopback: Bool

  package init(
    name: String, address: SocketAddress, prefixLength: Int, isRunning: Bool, isLoopback: Bool
  ) {
    self.name = name
    self.address = address
    self.prefixLength = prefixLength
    self.isRunning = isRunning
    self.isLoopback = isLoopback
  }

  /// Whether packets to an address go over this link without a router.
  package func isOnLink(_ other: SocketAddress) -> Bool {
    guard other.family == address.family, !isLoopback, prefixLength > 0 else { return false }
    let bits = min(prefixLength, address.bytes.count * 8)
    let whole = bits / 8
    guard address.bytes.prefix(whole) == other.bytes.prefix(whole) else { return false }
    guard bits % 8 != 0 else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
    return address.bytes[whole] & mask == other.bytes[whole] & mask
  }

  /// Every address of every interface of this machine.
  package static func all() throws(SystemError) -> [NetworkInterface] {
    var first: UnsafeMutablePointer<ifaddrs>?
    try retrying("getifaddrs") { getifaddrs(&first) }
    defer { freeifaddrs(first) }
    return sequence(first: first) { $0?.pointee.ifa_next }
      .prefix { $0 != nil }
      .compactMap { $0.flatMap { NetworkInterface($0.pointee) } }
  }

  private init?(_ raw: ifaddrs) {
    guard let address = Self.address(raw.ifa_addr) else { return nil }
    let mask = Self.address(raw.ifa_netmask)?.bytes ?? []
    self.init(
      name: String(cString: raw.ifa_name), address: address,
      prefixLength: mask.reduce(0) { $0 + $1.nonzeroBitCount },
      isRunning: Self.has(raw, IFF_UP) && Self.has(raw, IFF_RUNNING),
      isLoopback: Self.has(raw, IFF_LOOPBACK))
  }

  private static func has(_ raw: ifaddrs, _ flag: Int) -> Bool {
    Int(raw.ifa_flags) & flag != 0
  }

  private static func address(_ pointer: UnsafeMutablePointer<sockaddr>?) -> SocketAddress? {
    guard let pointer else { return nil }
    let isV6 = CInt(pointer.pointee.sa_family) == AF_INET6
    let size = isV6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
    var storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: pointer, count: size))
    }
    return SocketAddress(storage)
  }
}
