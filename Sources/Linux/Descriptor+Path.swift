private import Glibc

// What a socket may say and know of the way that its packets take.

extension Descriptor {
  /// Lets no router cut packets into pieces, whatever the kernel believes of the way (ip(7),
  /// IP_PMTUDISC_PROBE).
  package borrowing func forbidFragments(_ family: SocketAddress.Family) {
    let level = family == .v4 ? CInt(IPPROTO_IP) : CInt(IPPROTO_IPV6)
    let name = family == .v4 ? IP_MTU_DISCOVER : IPV6_MTU_DISCOVER
    set(level, name, family == .v4 ? IP_PMTUDISC_PROBE : IPV6_PMTUDISC_PROBE)
  }

  /// How many routers each further packet may pass.
  package borrowing func limitHops(_ count: CInt, _ family: SocketAddress.Family) {
    let level = family == .v4 ? CInt(IPPROTO_IP) : CInt(IPPROTO_IPV6)
    set(level, family == .v4 ? IP_TTL : IPV6_UNICAST_HOPS, count)
  }

  /// The largest packet that the kernel believes to fit, of a connected socket; nil when unknown.
  package borrowing func believedMTU(_ family: SocketAddress.Family) -> Int? {
    var value: CInt = 0
    var size = socklen_t(MemoryLayout<CInt>.size)
    let level = family == .v4 ? CInt(IPPROTO_IP) : CInt(IPPROTO_IPV6)
    let result = getsockopt(number, level, family == .v4 ? IP_MTU : IPV6_MTU, &value, &size)
    return result == 0 && value > 0 ? Int(value) : nil
  }

  private borrowing func set(_ level: CInt, _ name: CInt, _ value: CInt) {
    var value = value
    _ = setsockopt(number, level, name, &value, socklen_t(MemoryLayout<CInt>.size))
  }
}
