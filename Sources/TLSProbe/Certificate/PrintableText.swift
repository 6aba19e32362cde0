/// Text out of a certificate made fit to be shown.
enum PrintableText {
  /// The text with a replacement for each control or direction mark, cut at a length.
  ///
  /// A NUL or a mark that turns the writing around could make one name look like another.
  static func clean(_ bytes: some Sequence<UInt8>, limit: Int) -> String {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.prefix(limit) {
      text.append(isShown(scalar) ? scalar : "\u{fffd}")
    }
    return String(text)
  }

  /// Whether a character stands for itself and changes no other.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
