/// Text of the user inside a message of ours: in quotes, short, and without hidden characters.
struct Quoted: CustomStringConvertible {
  /// More than this many characters are cut off.
  private static let limit = 80

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  var description: String {
    let scalars = text.unicodeScalars
    let shown = scalars.prefix(Self.limit).map(Self.visible).joined()
    return scalars.count > Self.limit ? "'\(shown)...'" : "'\(shown)'"
  }

  /// A scalar as it may be printed: escaped unless it has a shape of its own.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default:
      String(scalar)
    }
  }
}
