/// Who asks the tested program, on which machine, and with what around them.
struct Asker: Sendable {
  /// The machine that the program runs on.
  var place = Place.client
  /// Whether it runs as root or as a user without any privilege.
  var isRoot = true
  /// What the program sees of the environment beyond the lab's plain one.
  var environment: [String: String] = [:]

  /// A user without any privilege, on the client.
  static let user = Asker(isRoot: false)
  /// Root on the server itself.
  static let onServer = Asker(place: .server)

  /// A user without any privilege, on the server itself.
  static let userOnServer = Asker(place: .server, isRoot: false)

  /// The number of the user without privileges, whom Debian calls nobody.
  static let userNumber: UInt32 = 65_534

  /// The command that runs another as this asker.
  var prefix: [String] {
    if isRoot { return [] }
    let number = "\(Self.userNumber)"
    return [
      "/usr/bin/setpriv", "--reuid", number, "--regid", number, "--clear-groups",
      "--bounding-set=-all", "--inh-caps=-all", "--",
    ]
  }
}
