private import LocalSystem

extension AccountNames {
  /// Reads this machine's files; empty where they cannot be read.
  static func read() -> AccountNames {
    func text(_ path: String) -> String {
      (try? BoundedFile(reading: path, limit: 1 << 20))?.text ?? ""
    }
    return AccountNames(passwd: text("/etc/passwd"), group: text("/etc/group"))
  }
}
