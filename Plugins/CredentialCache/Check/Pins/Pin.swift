private import PluginKit

/// A certificate that a client remembers for a host.
package struct Pin: Hashable, Sendable {
  /// How it is written down.
  package enum Form: Hashable, Sendable {
    /// A line of FreeRDP 2's file.
    case line
    /// A file of its own, as FreeRDP 3 makes it.
    case file
  }

  package let form: Form
  /// The file.
  package let path: String
  /// As the client spelled it.
  package let host: String
  package let port: UInt16
  package let certificate: SeenCertificate
  /// FreeRDP 3 was used after the file of FreeRDP 2 was last changed.
  package let isRetired: Bool

  package init(
    _ form: Form, path: String, host: String, port: UInt16, certificate: SeenCertificate,
    isRetired: Bool = false
  ) {
    self.form = form
    self.path = path
    self.host = host
    self.port = port
    self.certificate = certificate
    self.isRetired = isRetired
  }

  /// The command that makes the client forget this one and keeps what was there.
  package var forgetting: String {
    let file = ShellWord.quoted(path)
    let kept = ShellWord.quoted(path + ".old")
    switch form {
    case .file: return "mv -n \(file) \(kept)"
    case .line:
      let script = ShellWord.quoted("/^\(Self.pattern(host))[[:blank:]]\(port)[[:blank:]]/d")
      return "cp -n \(file) \(kept) && sed -i \(script) \(file)"
    }
  }

  /// A basic regular expression that stands for exactly this text.
  private static func pattern(_ text: String) -> String {
    text.reduce(into: "") { pattern, character in
      if #".[]*^$/\"#.contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
  }
}
