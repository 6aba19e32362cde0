/// The attributes of a netlink message, one after the other (linux/netlink.h).
///
/// Each has a length and a type of two bytes in the machine's own order, and begins at a multiple
/// of four. What is cut short, or claims to be longer than its place, ends the walk.
package struct Attributes: Sendable {
  /// NLA_F_NESTED and NLA_F_NET_BYTEORDER are no part of the type.
  private static let typeMask: UInt16 = 0x3FFF

  /// The memory that the attributes are in; never copied.
  let bytes: [UInt8]
  let range: Range<Int>

  package init(_ bytes: [UInt8]) {
    self.init(bytes, bytes.indices)
  }

  /// - Parameter range: Where the attributes are; what lies outside the bytes is left out.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range.clamped(to: bytes.indices)
  }
}

// MARK: - Sequence

extension Attributes: Sequence, IteratorProtocol {
  package struct Attribute {
    let type: UInt16
    /// What it holds.
    let content: Attributes
  }

  package mutating func next() -> Attribute? {
    guard range.count >= 4 else { return nil }
    let length = Int(bytes[range.lowerBound]) | Int(bytes[range.lowerBound + 1]) << 8
    let type = UInt16(bytes[range.lowerBound + 2]) | UInt16(bytes[range.lowerBound + 3]) << 8
    guard length >= 4, length <= range.count else { return nil }
    let content = range.lowerBound + 4..<range.lowerBound + length
    let end = Swift.min(range.lowerBound + (length + 3) & ~3, range.upperBound)
    self = Attributes(bytes, end..<range.upperBound)
    return Attribute(type: type & Self.typeMask, content: Attributes(bytes, content))
  }
}

// MARK: - Values

extension Attributes {
  /// The first attribute of a type.
  subscript(type: UInt16) -> Attributes? {
    first { $0.type == type }?.content
  }

  /// The content as bytes.
  var data: [UInt8] { Array(bytes[range]) }

  /// A number in network order, of at most eight bytes.
  var number: UInt64? {
    range.count > 8 || range.isEmpty ? nil : bytes[range].reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that fits four bytes.
  var word: UInt32? { number.flatMap { UInt32(exactly: $0) } }

  /// A text that ends with a zero.
  var text: String {
    String(decoding: bytes[range].prefix { $0 != 0 }, as: UTF8.self)
  }
}

extension Attributes {
  /// The number in an attribute of a type.
  func word(_ type: UInt16) -> UInt32? { self[type]?.word }

  /// The text in an attribute of a type.
  func text(_ type: UInt16) -> String? { self[type]?.text }

  /// The contents of all attributes of the list type, NFTA_LIST_ELEM.
  var elements: [Attributes] { compactMap { $0.type == 1 ? $0.content : nil } }
}
