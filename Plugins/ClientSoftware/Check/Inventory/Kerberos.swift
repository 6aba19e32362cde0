private import Glibc

/// Whether a Kerberos ticket may be at hand: rdesktop and others do NLA with one only.
enum Kerberos {
  /// Any sign of a ticket counts, since only a ticket's certain absence proves something.
  static func mayHaveTicket(_ files: SystemFiles, _ environment: (String) -> String?) -> Bool {
    if environment("KRB5CCNAME") != nil || files.exists("/tmp/krb5cc_\(getuid())") { return true }
    let path = environment("KRB5_CONFIG") ?? "/etc/krb5.conf"
    guard files.exists(path) else { return false }
    // The cache may be kept elsewhere, by this file or by one that it includes (krb5.conf(5)).
    guard let bytes = files.content(path, limit: 1 << 20) else { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n").contains { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      return ["default_ccache_name", "include", "includedir"].contains { words.hasPrefix($0) }
    }
  }
}
