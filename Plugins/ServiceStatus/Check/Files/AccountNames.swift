/// Names of the system's own users and groups, from its own files: no directory is asked.
struct AccountNames: Hashable, Sendable {
  let users: [UInt32: String]
  let groups: [UInt32: String]

  init(passwd: String, group: String) {
    users = Self.names(passwd)
    groups = Self.names(group)
  }

  /// The name or the number.
  func user(_ number: UInt32) -> String { users[number] ?? "\(number)" }
  func group(_ number: UInt32) -> String { groups[number] ?? "\(number)" }

  /// Both files have the name first and the number third (passwd(5), group(5)).
  private static func names(_ text: String) -> [UInt32: String] {
    let pairs = text.split(separator: "\n").prefix(20_000).compactMap { line in
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 2, let number = UInt32(fields[2]) else {
        return nil as (UInt32, String)?
      }
      return (number, String(fields[0]))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
