/// The abnormalities that this plugin can see; the raw values are their ids.
enum FindingKind: String, Hashable, Sendable, CaseIterable {
  /// An answering server said NXDOMAIN, and no client gets an address.
  case nameUnknown = "dns.name-unknown"
  /// The name exists, with neither an A nor an AAAA record.
  case noData = "dns.no-data"
  /// Every configured server timed out or cannot be reached.
  case serversSilent = "dns.servers-silent"
  /// All that answered said REFUSED, or failed.
  case serverRefused = "dns.server-refused"
  /// All that answered said SERVFAIL or nothing of use, or refused.
  case serverFailed = "dns.server-failed"
  /// A server is of no use, although another is or the name was found without any.
  case someServersBad = "dns.some-servers-bad"
  /// Two parties give addresses of one family that have nothing in common, or one gives none.
  case answersDisagree = "dns.answers-disagree"
  /// The hosts file says other than the servers.
  case hostsOverrides = "dns.hosts-overrides"
  /// All addresses are such that no server has.
  case uselessAddress = "dns.useless-address"
  /// No server is configured, and none answers on this machine itself.
  case noServer = "dns.no-server"
  /// No interface of this machine is up with an address.
  case offline = "dns.offline"
  /// No route leads to any of the servers.
  case noRoute = "dns.no-route"
  /// The router on the way to the servers does not answer.
  case routerSilent = "dns.router-silent"
  /// The servers know the name, the system's resolver says that there is none.
  case systemDiffers = "dns.system-differs"
}
