/// The one field of a snap's meta/snap.yaml that is of interest here.
package enum SnapManifest {
  /// The value of the key "version" at the outermost level.
  package static func version(in bytes: [UInt8]) -> String? {
    for line in bytes.split(separator: 10, maxSplits: 400) {
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      guard text.hasPrefix("version:") else { continue }
      let value = text.dropFirst(8).prefix { $0 != "#" }
      let trimmed = value.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      return VersionText.plain(trimmed)
    }
    return nil
  }
}

/// What a version from a file may look like before it is shown.
enum VersionText {
  /// The text where it is short and holds nothing but what versions are made of.
  static func plain(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isNumber || Character(Unicode.Scalar(byte)).isLetter
        || ".+~-:_".utf8.contains(byte)
    }
    return !text.isEmpty && text.utf8.count <= 64 && isPlain
      && text.utf8.allSatisfy({ $0 < 0x7F }) ? text : nil
  }
}
