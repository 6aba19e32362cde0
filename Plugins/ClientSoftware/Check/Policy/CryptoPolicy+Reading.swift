extension CryptoPolicy {
  /// Where distributions keep OpenSSL's configuration: Debian's, and Fedora's.
  private static let places = [
    "/usr/lib/ssl/openssl.cnf", "/etc/ssl/openssl.cnf", "/etc/pki/tls/openssl.cnf",
  ]
  private static let limit = 1 << 20

  /// Reads the files that decide what OpenSSL may use.
  package static func read(
    _ files: SystemFiles, environment: (String) -> String?
  ) -> CryptoPolicy {
    // A file that the environment names and that is missing counts as an empty one.
    let path = environment("OPENSSL_CONF") ?? places.first(where: files.exists)
    var policy = CryptoPolicy()
    if let path, let bytes = files.content(path, limit: limit) {
      policy = CryptoPolicy(OpenSSLConfiguration(bytes) { included($0, files) })
      policy.file = path == "/usr/lib/ssl/openssl.cnf" ? "/etc/ssl/openssl.cnf" : path
    }
    policy.systemPolicy = systemPolicy(files)
    policy.isKernelFIPS =
      files.content("/proc/sys/crypto/fips_enabled", limit: 16)?.first == UInt8(ascii: "1")
    return policy
  }

  /// A file, or the files of a folder that OpenSSL would take (config(5ssl)).
  private static func included(_ path: String, _ files: SystemFiles) -> [[UInt8]] {
    if let bytes = files.content(path, limit: limit) { return [bytes] }
    return files.names(in: path, ending: [".cnf", ".conf"], limit: 16).compactMap {
      files.content("\(path)/\($0)", limit: limit)
    }
  }

  /// The name of the policy in force, as update-crypto-policies writes it.
  private static func systemPolicy(_ files: SystemFiles) -> String? {
    let places = ["/etc/crypto-policies/state/current", "/etc/crypto-policies/config"]
    for place in places {
      guard let bytes = files.content(place, limit: 4096) else { continue }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      guard let line = lines.first(where: { !$0.hasPrefix("#") && !$0.isEmpty }) else { continue }
      return VersionText.plain(String(line.prefix(64)).filter { !$0.isWhitespace })
    }
    return nil
  }
}
