/// A text of keys and values from which the values of secrets were taken out.
package enum SecretFreeText {
  /// Splits a text into what may be read on, and the values of one secret.
  ///
  /// - Parameters:
  ///   - bytes: The content of an .ini file.
  ///   - wanted: The key whose values the second part has, in lower case.
  /// - Returns: The lines without any secret's, and the wanted values without their keys.
  package static func split(
    _ bytes: [UInt8], wanted: String
  ) -> (rest: [UInt8], values: [ArraySlice<UInt8>]) {
    var rest: [UInt8] = []
    var values: [ArraySlice<UInt8>] = []
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else {
        rest += line + [10]
        continue
      }
      let key = trimmed(line[..<sign]).lowercased()
      guard isSecret(key) else {
        rest += line + [10]
        continue
      }
      if key == wanted { values.append(blankless(line[(sign + 1)...])) }
    }
    return (rest, values)
  }

  private static func isSecret(_ key: String) -> Bool {
    key.contains("pass") || key.contains("secret")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: blankless(bytes), as: UTF8.self)
  }

  private static func blankless(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
    let head = bytes.drop(while: isBlank)
    return head.dropLast(head.reversed().prefix(while: isBlank).count)
  }
}
