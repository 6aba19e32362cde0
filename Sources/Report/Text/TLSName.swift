/// Names of TLS versions for people.
enum TLSName {
  /// "TLS 1.3" for "TLSv1.3"; anything else stays.
  static func words(_ version: String) -> String {
    version.hasPrefix("TLSv") ? "TLS \(version.dropFirst(4))" : version
  }
}
