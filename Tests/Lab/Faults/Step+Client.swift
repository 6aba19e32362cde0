extension Step {
  /// One file of the client has this text, for the client alone.
  static func clientFile(_ path: String, _ text: String) -> Step {
    Step { site in
      let name = "client-file-\(path.split(separator: "/").joined(separator: "-"))"
      let file = try site.folder.write(name, text)
      try site.client.shell("mount --bind \(file) \(path)")
    }
  }

  /// OpenSSL's configuration on the client has these commands for TLS.
  static func openSSL(_ commands: String) -> Step {
    clientFile(
      "/etc/ssl/openssl.cnf",
      """
      openssl_conf = openssl_init
      [openssl_init]
      ssl_conf = ssl_sect
      [ssl_sect]
      system_default = system_default_sect
      [system_default_sect]
      \(commands)

      """)
  }

  /// dpkg's list on the client has these packages with their versions, and no other.
  static func packages(_ versions: [(name: String, version: String)]) -> Step {
    let paragraphs = versions.map { name, version in
      "Package: \(name)\nStatus: install ok installed\nArchitecture: amd64\nVersion: \(version)\n\n"
    }
    return clientFile("/var/lib/dpkg/status", paragraphs.joined())
  }

  /// The client lacks the modules of OpenSSL, as without the package of the legacy provider.
  static let noOpenSSLModules = shell(
    .client, "mount -t tmpfs tmpfs $(dirname $(find /usr/lib -name legacy.so | head -1))")

  /// A program of this name runs on the client, which does nothing: all that a product's name is.
  static func program(_ name: String) -> Step {
    Step { site in
      let file = "\(site.folder.path)/\(name)"
      try site.client.shell("cp /bin/sleep \(file); chmod 755 \(file)")
      try site.client.start([file, "300"], log: "\(name).out")
    }
  }
}
