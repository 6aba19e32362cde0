private import COpenSSL
private import Glibc

/// The folders in which OpenSSL looks an authority up by the hash of its name.
enum TrustDirectory {
  /// The folders that hold at least one hashed name.
  static func withAuthorities() -> [String] {
    paths().filter(holdsAuthorities)
  }

  /// The environment names a file of authorities other than the one that the folders come from.
  static var isOtherFileGiven: Bool {
    guard let given = getenv(X509_get_default_cert_file_env()) else { return false }
    return real(given) != real(X509_get_default_cert_file())
  }

  /// The path with all links followed; nil when there is no such file.
  private static func real(_ path: UnsafePointer<CChar>) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folders by the environment, or by OpenSSL's own default.
  private static func paths() -> [String] {
    let given = getenv(X509_get_default_cert_dir_env()).map { String(cString: $0) }
    let list = given ?? String(cString: X509_get_default_cert_dir())
    return list.split(separator: ":").map(String.init)
  }

  /// Whether one folder can be listed and holds a hashed name.
  private static func holdsAuthorities(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 } + [] }
      if isHashed(name) { return true }
    }
    return false
  }

  /// Eight hexadecimal digits, a dot and a number.
  private static func isHashed(_ name: [UInt8]) -> Bool {
    name.count >= 10 && name[8] == UInt8(ascii: ".")
      && name.prefix(8).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      && name.dropFirst(9).allSatisfy { Character(Unicode.Scalar($0)).isNumber }
  }
}
