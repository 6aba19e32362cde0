/// Attributes of a netlink message (struct nlattr): types with bytes, which may be lists again.
struct AttributeList: Hashable, Sendable {
  /// The type without the marks of nesting and byte order (NLA_TYPE_MASK).
  private static let typeMask: UInt16 = 0x3FFF
  /// More attributes than this are in no message of the kernel.
  private static let limit = 4096

  /// In the message's order.
  private(set) var items: [(type: Int, bytes: [UInt8])] = []

  /// Takes bytes apart; what follows a broken attribute is left out.
  init(_ bytes: [UInt8], from start: Int = 0) {
    var place = start
    while items.count < Self.limit, let length = bytes.number(at: place, UInt16.self).map(Int.init),
      length >= 4, length <= bytes.count - place,
      let type = bytes.number(at: place + 2, UInt16.self)
    {
      items.append((Int(type & Self.typeMask), Array(bytes[(place + 4)..<(place + length)])))
      place += (length + 3) & ~3
    }
  }

  /// The last attribute of a type.
  subscript(type: Int) -> [UInt8]? { items.last { $0.type == type }?.bytes }

  /// The attribute's first bytes as an integer in the memory's order.
  func number<Number: FixedWidthInteger>(_ type: Int, _: Number.Type) -> Number? {
    self[type]?.number(at: 0, Number.self)
  }

  /// The attribute as text up to its first zero byte.
  func text(_ type: Int) -> String? {
    self[type].map { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// The attribute as a list of its own.
  func list(_ type: Int) -> AttributeList? { self[type].map { AttributeList($0) } }

  static func == (left: Self, right: Self) -> Bool {
    left.items.elementsEqual(right.items) { $0.type == $1.type && $0.bytes == $1.bytes }
  }

  func hash(into hasher: inout Hasher) {
    for item in items {
      hasher.combine(item.type)
      hasher.combine(item.bytes)
    }
  }
}
