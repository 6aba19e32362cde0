package import Glibc

/// An IPv4 or IPv6 address with a port.
package struct SocketAddress: Hashable, Sendable {
  package enum Family: Hashable, Sendable {
    case v4
    case v6
  }

  package let family: Family
  /// Four or sixteen bytes in network order.
  package let bytes: [UInt8]
  package let port: UInt16
  /// The interface's number that a link-local address needs, or 0.
  package let scope: UInt32

  package init(family: Family, bytes: [UInt8], port: UInt16, scope: UInt32 = 0) {
    self.family = family
    self.bytes = bytes
    self.port = port
    self.scope = scope
  }

  /// Reads an address as people write it, with an interface after a percent sign or without.
  package init?(_ text: String, port: UInt16) {
    let parts = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.utf8.contains(0) else { return nil }
    if parts.count == 1, let bytes = Self.parse(String(first), AF_INET, count: 4) {
      self.init(family: .v4, bytes: bytes, port: port)
      return
    }
    guard let bytes = Self.parse(String(first), AF_INET6, count: 16) else { return nil }
    var scope: UInt32 = 0
    if parts.count == 2 {
      scope = if_nametoindex(String(parts[1]))
      if scope == 0 { scope = UInt32(parts[1]) ?? 0 }
      if scope == 0 { return nil }
    }
    self.init(family: .v6, bytes: bytes, port: port, scope: scope)
  }

  private static func parse(_ text: String, _ family: CInt, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }

  /// The address without its port, in the usual short form.
  package var host: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(familyNumber, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    let text = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return scope == 0 ? text : "\(text)%\(scope)"
  }

  /// The number that socket() takes for this family.
  package var familyNumber: CInt { family == .v4 ? AF_INET : AF_INET6 }

  package func with(port: UInt16) -> SocketAddress {
    SocketAddress(family: family, bytes: bytes, port: port, scope: scope)
  }
}

// MARK: - CustomStringConvertible

extension SocketAddress: CustomStringConvertible {
  package var description: String { family == .v4 ? "\(host):\(port)" : "[\(host)]:\(port)" }
}

// MARK: - The kernel's form

extension SocketAddress {
  /// Lends the address in the form that system calls take.
  package func withSockaddr<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var storage = sockaddr_storage()
    let length = withUnsafeMutableBytes(of: &storage) { fill($0) }
    return withUnsafePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }

  private func fill(_ raw: UnsafeMutableRawBufferPointer) -> socklen_t {
    switch family {
    case .v4:
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      withUnsafeMutableBytes(of: &address.sin_addr) { $0.copyBytes(from: bytes) }
      withUnsafeBytes(of: &address) { raw.copyMemory(from: $0) }
      return socklen_t(MemoryLayout<sockaddr_in>.size)
    case .v6:
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_scope_id = scope
      withUnsafeMutableBytes(of: &address.sin6_addr) { $0.copyBytes(from: bytes) }
      withUnsafeBytes(of: &address) { raw.copyMemory(from: $0) }
      return socklen_t(MemoryLayout<sockaddr_in6>.size)
    }
  }

  /// Reads the kernel's form; nil for another family.
  package init?(_ storage: sockaddr_storage) {
    var storage = storage
    switch CInt(storage.ss_family) {
    case AF_INET:
      let address = withUnsafeBytes(of: &storage) { $0.load(as: sockaddr_in.self) }
      self.init(
        family: .v4, bytes: withUnsafeBytes(of: address.sin_addr) { [UInt8]($0) },
        port: UInt16(bigEndian: address.sin_port))
    case AF_INET6:
      let address = withUnsafeBytes(of: &storage) { $0.load(as: sockaddr_in6.self) }
      self.init(
        family: .v6, bytes: withUnsafeBytes(of: address.sin6_addr) { [UInt8]($0) },
        port: UInt16(bigEndian: address.sin6_port), scope: address.sin6_scope_id)
    default:
      return nil
    }
  }
}
