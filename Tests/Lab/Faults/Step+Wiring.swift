extension Step {
  /// The client knows its own link and nothing beyond.
  static let noDefaultRoute = shell(.client, "ip route del default; ip -6 route del default")

  /// The client's only interface is down.
  static let interfaceDown = shell(.client, "ip link set eth0 down")

  /// The server is off: its cable is dead.
  static let serverOff = shell(.server, "ip link set eth0 down")

  /// The client's resolv.conf has this text.
  static func resolverFile(_ text: String) -> Step {
    Step { try $0.folder.rewrite("client-etc/resolv.conf", text) }
  }

  /// The client's hosts file has this line.
  static func hosts(_ line: String) -> Step {
    Step { try $0.folder.rewrite("client-etc/hosts", "127.0.0.1 localhost\n\(line)\n") }
  }

  /// A script that a machine runs.
  static func shell(_ place: Place, _ script: String) -> Step {
    Step { try place.node(of: $0).shell(script) }
  }
}
