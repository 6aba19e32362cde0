private import CAres
private import Glibc
internal import Linux
private import LocalSystem

extension ResolverConfiguration {
  /// Reads the system's files; what cannot be read is as if it were empty.
  ///
  /// The library reads resolv.conf with its defaults and the environment's changes to it.
  static func read(
    resolver: String = "/etc/resolv.conf", hosts: String = "/etc/hosts",
    serviceSwitch: String = "/etc/nsswitch.conf"
  ) -> ResolverConfiguration {
    var configuration = ResolverConfiguration(
      servers: [], namesServers: namesServer(content(of: resolver, limit: 1 << 16)))
    configuration.sources = sources(inSwitch: content(of: serviceSwitch, limit: 1 << 16))
    // Block lists make hosts files of several megabytes.
    configuration.hosts = content(of: hosts, limit: BoundedFile.usualLimit)
    if let channel = try? AresChannel(resolverFile: resolver) {
      configuration.servers = Array(channel.servers.prefix(mostServers))
      channel.readSearch(into: &configuration)
    }
    return configuration
  }

  /// The first bytes of a file; none when it cannot be read.
  private static func content(of path: String, limit: Int) -> [UInt8] {
    (try? BoundedFile(reading: path, limit: limit))?.bytes ?? []
  }
}

extension AresChannel {
  /// The servers of this channel, each once.
  fileprivate var servers: [SocketAddress] {
    var first: UnsafeMutablePointer<ares_addr_port_node>?
    guard ares_get_servers_ports(handle, &first) == ARES_SUCCESS else { return [] }
    defer { ares_free_data(first) }
    var servers: [SocketAddress] = []
    var next = first
    while let node = next {
      if let server = SocketAddress(node.pointee), !servers.contains(server) {
        servers.append(server)
      }
      next = node.pointee.next
    }
    return servers
  }

  /// Takes over the search list and its rule.
  fileprivate func readSearch(into configuration: inout ResolverConfiguration) {
    var options = ares_options()
    var mask: CInt = 0
    guard ares_save_options(handle, &options, &mask) == ARES_SUCCESS else { return }
    defer { ares_destroy_options(&options) }
    configuration.dotsNeeded = Int(options.ndots)
    let domains = UnsafeBufferPointer(start: options.domains, count: Int(max(0, options.ndomains)))
    configuration.searchDomains = domains.prefix(ResolverConfiguration.mostDomains)
      .compactMap { $0.map { String(cString: $0) } }
  }
}

extension SocketAddress {
  /// Reads the library's form of a server; its port 0 stands for the usual one.
  fileprivate init?(_ node: ares_addr_port_node) {
    let port = node.udp_port == 0 ? 53 : UInt16(truncatingIfNeeded: node.udp_port)
    var address = node.addr
    let bytes = withUnsafeBytes(of: &address) { [UInt8]($0) }
    switch node.family {
    case AF_INET: self.init(family: .v4, bytes: Array(bytes.prefix(4)), port: port)
    case AF_INET6: self.init(family: .v6, bytes: Array(bytes.prefix(16)), port: port)
    default: return nil
    }
  }
}
