/// Lines of words, as the resolver's files have them: blanks between words, comments after a sign.
enum ConfigurationText {
  /// The words of each line, without comments and without empty lines.
  ///
  /// - Parameters:
  ///   - bytes: The file's content; a byte that is no UTF-8 becomes a replacement character.
  ///   - wanted: A quick look that tells whether a line is worth taking apart.
  static func lines(
    _ bytes: [UInt8], where wanted: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) -> [[String]] {
    bytes.split(separator: UInt8(ascii: "\n")).filter(wanted).compactMap { line in
      let text = line.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: ";") }
      let words = text.split(whereSeparator: isBlank).map { String(decoding: $0, as: UTF8.self) }
      return words.isEmpty ? nil : words
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }
}
