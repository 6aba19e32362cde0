/// All of OpenSSL's configuration: its file with those that it includes.
package struct OpenSSLConfiguration: Hashable, Sendable {
  /// How deep files may include files.
  package static let depthLimit = 4
  /// How many files are read.
  package static let fileLimit = 32

  /// By section: keys with their values. Of a key that stands twice the last value holds.
  private var sections: [String: [String: String]] = [:]

  /// Follows a file and what it includes.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - read: Gives the contents of what a path names: one file, or those of a folder.
  package init(_ bytes: [UInt8], including read: (String) -> [[UInt8]]) {
    var section = "default"
    var budget = Self.fileLimit
    follow(bytes, &section, depth: 0, &budget, read)
  }

  private mutating func follow(
    _ bytes: [UInt8], _ section: inout String, depth: Int, _ budget: inout Int,
    _ read: (String) -> [[UInt8]]
  ) {
    for line in OpenSSLText(bytes).lines {
      switch line {
      case .section(let name): section = name
      case .value(let key, let value): sections[section, default: [:]][key] = value
      case .include(let path):
        guard depth < Self.depthLimit, budget > 0 else { continue }
        for content in read(path).prefix(budget) {
          budget -= 1
          follow(content, &section, depth: depth + 1, &budget, read)
        }
      }
    }
  }

  /// A value of a section.
  package subscript(section: String, key: String) -> String? { sections[section]?[key] }

  /// What all programs get for TLS: the section behind "ssl_conf" and "system_default".
  ///
  /// A name may have a part before a dot, which tells equal commands apart (config(5ssl)).
  package var systemDefaults: [String: String] {
    guard let start = self["default", "openssl_conf"], let tls = self[start, "ssl_conf"],
      let name = self[tls, "system_default"], let section = sections[name]
    else { return [:] }
    var commands: [String: String] = [:]
    for (key, value) in section.sorted(by: { $0.key < $1.key }) {
      commands[String(key.split(separator: ".").last ?? "")] = value
    }
    return commands
  }

  /// The properties that every algorithm must have, for example "fips=yes".
  package var defaultProperties: String? {
    guard let start = self["default", "openssl_conf"], let name = self[start, "alg_section"]
    else { return nil }
    return self[name, "default_properties"]
  }
}
