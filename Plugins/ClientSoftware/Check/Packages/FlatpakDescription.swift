/// The version of a Flatpak application, as its description for software shops tells it.
package enum FlatpakDescription {
  /// The version of the first release in an AppStream file, which is the newest.
  package static func version(in bytes: [UInt8]) -> String? {
    guard let release = place(of: "<release ", in: bytes, from: 0),
      let end = bytes[release...].prefix(2000).firstIndex(of: UInt8(ascii: ">")),
      let value = place(of: "version=\"", in: bytes, from: release), value < end
    else { return nil }
    let text = bytes[(value + 9)..<end].prefix { $0 != UInt8(ascii: "\"") }
    return VersionText.plain(String(decoding: text, as: UTF8.self))
  }

  private static func place(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { ByteSearch.first(text, in: $0, from: start) }
  }
}
