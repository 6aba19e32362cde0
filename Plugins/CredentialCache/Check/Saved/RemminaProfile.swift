private import LocalSystem

/// A connection that Remmina has saved, without its secrets.
package struct RemminaProfile: Hashable, Sendable {
  /// What the profile lets client and server agree on.
  package enum Security: String, Sendable {
    case rdp
    case tls
    case nla
    case ext
  }

  /// The name that the user gave it.
  package var name: String
  /// In lower case, without port and brackets.
  package var host: String
  package var port: UInt16
  package var hasUser: Bool
  package var password: SavedPassword
  /// Nil where it is negotiated.
  package var security: Security?
  /// The host of its gateway; nil where it has none.
  package var gateway: String?

  package init(
    name: String = "", host: String, port: UInt16 = 3389, hasUser: Bool = false,
    password: SavedPassword = .none, security: Security? = nil, gateway: String? = nil
  ) {
    self.name = name
    self.host = host
    self.port = port
    self.hasUser = hasUser
    self.password = password
    self.security = security
    self.gateway = gateway
  }

  /// Reads a profile; nil for what is none of Remote Desktop.
  package init?(_ bytes: [UInt8]) {
    let (rest, passwords) = SecretFreeText.split(bytes, wanted: "password")
    let text = INIText(rest)
    guard let section = text["remmina"], section["protocol"]?.uppercased() == "RDP",
      let server = section["server"], let place = Self.place(server)
    else { return nil }
    self.init(
      name: section["name"] ?? "", host: place.host, port: place.port,
      hasUser: section["username"]?.isEmpty == false,
      password: passwords.first.map { SavedPassword(classifying: $0) } ?? .none,
      security: section["security"].flatMap { Security(rawValue: $0.lowercased()) },
      gateway: section["gateway_server"].flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Takes "host", "host:port" and "[address]:port" apart.
  static func place(_ server: String) -> (host: String, port: UInt16)? {
    let server = server.lowercased()
    if server.hasPrefix("["), let end = server.firstIndex(of: "]") {
      let host = server[server.index(after: server.startIndex)..<end]
      let rest = server[server.index(after: end)...]
      guard !host.isEmpty, rest.isEmpty || rest.hasPrefix(":"),
        let port = rest.isEmpty ? 3389 : UInt16(rest.dropFirst())
      else { return nil }
      return (String(host), port)
    }
    let parts = server.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return server.isEmpty ? nil : (server, 3389) }
    guard !parts[0].isEmpty, let port = UInt16(parts[1]) else { return nil }
    return (String(parts[0]), port)
  }
}
