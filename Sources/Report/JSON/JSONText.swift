private import FoundationEssentials

/// JSON with sorted keys in which no hidden character stands as itself.
enum JSONText {
  /// A document with a line feed at its end.
  static func render(_ report: EncodedReport) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return visible(String(decoding: try encoder.encode(report), as: UTF8.self)) + "\n"
    } catch {
      // Nothing that is encoded can fail; should it, a reader must not take silence for health.
      return "{\"error\":\"the report could not be written\",\"schema\":\"rdpcheck/1\"}\n"
    }
  }

  static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
  }

  /// Escapes what could steer a terminal or hide text from a reader. Line feeds are the layout.
  ///
  /// Outside strings a document is plain ASCII, so this touches nothing but strings.
  private static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar != "\n", VisibleText.isHidden(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The escape of RFC 8259 section 7, by UTF-16 units.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
