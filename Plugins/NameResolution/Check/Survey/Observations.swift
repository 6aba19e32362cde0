internal import Linux

/// Everything that was seen about one name: what the judgement is made from.
struct Observations: Hashable, Sendable {
  /// The name as the user wrote it.
  var name: String
  /// The name has no dot, so that only a search domain makes it a full one.
  var isShort = false
  /// The name has letters outside ASCII.
  var isInternational = false
  /// What the system's resolver said.
  var system: SystemAnswer
  /// What each server said, in the order of configuration.
  var servers: [ServerAnswer]
  /// The hosts file's own addresses for the name.
  var hosts: [SocketAddress] = []
  /// At least one name server is configured.
  var namesServers = true
  /// The name service is set up so that no name server is ever asked.
  var leavesOutServers = false
  /// What this machine's own network is like.
  var network = NetworkSight()
  /// The search list that was tried.
  var searchDomains: [String] = []
}

extension Observations {
  /// The first server in order that gave addresses.
  var knowing: ServerAnswer? { servers.first { !$0.outcome.found.isEmpty } }

  /// The addresses that a client would use, by the best knowledge; empty when it would have none.
  ///
  /// The servers' answers stand in only where the system has not said anything about the name.
  var addresses: [SocketAddress] {
    switch system {
    case .addresses(let addresses): addresses
    case .unknown: []
    case .unfinished, .failed: hosts.isEmpty ? knowing?.outcome.found ?? [] : hosts
    }
  }
}
