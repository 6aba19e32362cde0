internal import Linux

/// How this machine resolves names, as its files say it.
struct ResolverConfiguration: Hashable, Sendable {
  /// The name servers to ask, in the file's order.
  var servers: [SocketAddress]
  /// At least one name server was configured; without, the system asks this machine itself.
  var namesServers: Bool
  /// The search list.
  var searchDomains: [String] = []
  /// With so many dots or more, a name is tried as it stands first.
  var dotsNeeded = 1
  /// The sources for host names in order, for example "files" and "dns"; empty when not told.
  var sources: [String] = []
  /// The content of the hosts file; empty when there is none.
  var hosts: [UInt8] = []

  /// The most servers that are asked; the system's own resolver asks three.
  static let mostServers = 8
  /// The most search domains that are tried.
  static let mostDomains = 8
}

// MARK: - Sources

extension ResolverConfiguration {
  /// The system's resolver does not ask name servers at all: nsswitch.conf names none that does.
  var leavesOutServers: Bool {
    !sources.isEmpty && !sources.contains("dns") && !sources.contains("resolve")
  }

  /// The system's resolver looks into the hosts file.
  var readsHosts: Bool { sources.isEmpty || sources.contains("files") }

  /// The words of the hosts line of nsswitch.conf(5), without the actions in brackets.
  static func sources(inSwitch content: [UInt8]) -> [String] {
    let line = ConfigurationText.lines(content).last { $0[0].lowercased() == "hosts:" }
    return (line ?? []).dropFirst().filter { $0.first != "[" && $0.last != "]" }
  }

  /// A resolv.conf names at least one server.
  static func namesServer(_ content: [UInt8]) -> Bool {
    ConfigurationText.lines(content).contains { $0[0] == "nameserver" && $0.count > 1 }
  }
}
