/// The name server on the router: dnsmasq, with records for the laboratory's zone only.
struct NameServer: Sendable {
  /// Lines of its configuration, for example "host-record=name,address".
  let records: [String]

  /// Knows the server's one address, as it should.
  static let healthy = NameServer(addresses: [Site.Address.server])

  /// Knows the server's name and no address of it.
  static let withoutAddress = NameServer(records: ["txt-record=\(Site.name),none"])

  private init(records: [String]) {
    self.records = records
  }

  /// Knows the server's name with these addresses, in the order in which it tells them.
  init(addresses: [String]) {
    records = addresses.map { "host-record=\(Site.name),\($0)" }
  }

  /// Starts it. It denies other names of its zone and refuses all names beyond, as real ones do.
  func start(on site: Site) throws {
    let lines =
      ["no-resolv", "no-hosts", "local=/lab.test/", "user=root", "pid-file=", "log-queries"]
      + ["log-facility=-", "bind-interfaces", "listen-address=\(Site.Address.routerTowardsClient)"]
    let file = try site.folder.write(
      "dnsmasq.conf", (lines + records).joined(separator: "\n") + "\n")
    let log = "dnsmasq.log"
    let process = try site.router.start(
      ["/usr/sbin/dnsmasq", "--keep-in-foreground", "--conf-file=\(file)"], log: log)
    try site.router.awaitListener(53, ["udp"], process, log: log)
  }
}

extension Step {
  /// A name server that runs.
  static func nameServer(_ server: NameServer = .healthy) -> Step {
    Step { try server.start(on: $0) }
  }
}
