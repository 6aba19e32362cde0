extension FilterSet {
  /// NFT_SET_INTERVAL of nf_tables.h.
  private static let intervalFlag: UInt32 = 0x4

  /// Puts together what the kernel says of a set and of its elements.
  ///
  /// - Parameters:
  ///   - description: The answer about the set.
  ///   - elements: The answer about its elements.
  init?(description: [NetlinkMessage], elements: [NetlinkMessage]) {
    guard let fields = description.first?.body?.attributes else { return nil }
    let lengths = fields[9]?[2]?.elements.compactMap { $0.word(1).map(Int.init) } ?? []
    let all = elements.compactMap(\.body).flatMap { body in
      body.attributes[3]?.elements.compactMap(Self.element) ?? []
    }
    self.init(
      hasIntervals: (fields.word(3) ?? 0) & Self.intervalFlag != 0, fields: lengths,
      all.filter { !$0.key.isEmpty }, otherwise: all.first { $0.key.isEmpty })
  }

  /// Reads one element; the one that stands for everything has no key.
  private static func element(_ fields: Attributes) -> Element? {
    let flags = fields.word(3) ?? 0
    guard let key = fields[1]?[1]?.data ?? (flags & 2 != 0 ? [] : nil) else { return nil }
    return Element(key, through: fields[10]?[1]?.data, isEnd: flags & 1 != 0, value(fields[2]))
  }

  private static func value(_ data: Attributes?) -> Value? {
    guard let data else { return nil }
    if let verdict = Expression.verdict(in: data) { return .verdict(verdict) }
    return data[1].map { .bytes($0.data) }
  }
}
