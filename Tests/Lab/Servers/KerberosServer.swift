/// A server of Kerberos for the laboratory's own domain, on the server's machine.
struct KerberosServer: Sendable {
  /// Its realm, to which the server's name belongs.
  static let realm = "LAB.TEST"
  /// The password of its only user.
  static let password = "lab"
  /// How far its clock is off, as faketime writes it, for example "+1d"; nil for the right time.
  var clock: String?

  /// Makes its database, starts it, and tells the client of it.
  func start(on site: Site, asker: Asker) throws {
    let place = try site.folder.makeFolder("kerberos")
    let home = try site.home(of: asker)
    try site.folder.write("kerberos/krb5.conf", Self.configuration(cache: "\(home)/krb5cc"))
    try site.folder.write("kerberos/kdc.conf", Self.database(place))
    let environment = Self.environment(place)
    let made = try site.server.run(
      [
        "/bin/sh", "-ec",
        """
        kdb5_util create -s -P master -r \(Self.realm)
        kadmin.local -r \(Self.realm) addprinc -pw \(Self.password) anna
        kadmin.local -r \(Self.realm) addprinc -randkey TERMSRV/\(Site.name)
        """,
      ], environment: environment)
    guard made.status == 0 else { throw LabError("no database: \(made.output)") }
    let process = try site.server.start(
      Self.shifted(clock) + ["/usr/sbin/krb5kdc", "-n"], log: "krb5kdc.out",
      environment: environment)
    try site.server.awaitListener(88, ["udp", "udp6"], process, log: "krb5kdc.out")
    try site.client.shell("mount --bind \(place)/krb5.conf /etc/krb5.conf")
  }

  /// The words before a program that shift its clock.
  static func shifted(_ clock: String?) -> [String] {
    clock.map { ["/usr/bin/faketime", "-f", $0] } ?? []
  }

  private static func environment(_ place: String) -> [String: String] {
    Process.environment.merging([
      "KRB5_CONFIG": "\(place)/krb5.conf", "KRB5_KDC_PROFILE": "\(place)/kdc.conf",
      "KRB5RCACHENAME": "none:",
    ]) { _, own in own }
  }

  private static func configuration(cache: String) -> String {
    """
    [libdefaults]
      default_realm = \(realm)
      dns_lookup_kdc = false
      dns_lookup_realm = false
      rdns = false
      default_ccache_name = FILE:\(cache)
    [realms]
      \(realm) = {
        kdc = \(Site.Address.server)
      }
    [domain_realm]
      .lab.test = \(realm)

    """
  }

  private static func database(_ place: String) -> String {
    """
    [kdcdefaults]
      kdc_listen = 88
      kdc_tcp_listen = 88
    [realms]
      \(realm) = {
        database_name = \(place)/principal
        key_stash_file = \(place)/stash
        acl_file = \(place)/acl
      }

    """
  }
}

extension Step {
  /// A server of Kerberos, from which the asker has fetched a ticket.
  ///
  /// - Parameters:
  ///   - clock: How far both clocks were off when the ticket was fetched.
  ///   - ownClock: How far the asker's alone was off.
  static func ticket(for asker: Asker, clock: String? = nil, ownClock: String? = nil) -> Step {
    Step { site in
      // faketime names what it shares by the number of its process, which each machine has anew.
      for node in [site.client, site.server] { try node.shell("mount -t tmpfs tmpfs /dev/shm") }
      try KerberosServer(clock: clock).start(on: site, asker: asker)
      let words = KerberosServer.shifted(clock ?? ownClock) + ["/usr/bin/kinit", "anna"]
      let line = "echo \(KerberosServer.password) | \(words.joined(separator: " "))"
      let result = try site.type(line, as: asker)
      guard result.status == 0 else { throw LabError("no ticket: \(result.output)") }
    }
  }
}
