extension Rule {
  /// Reads NFT_MSG_NEWRULE.
  init?(_ message: NetlinkMessage) {
    guard let (number, fields) = message.body, let family = FilterFamily(rawValue: number),
      let table = fields.text(1), let chain = fields.text(2)
    else { return nil }
    self.init(
      chain: Chain.ID(family, table, chain), handle: fields[3]?.number ?? 0,
      comment: fields[7].flatMap { Self.comment($0.data) },
      reading: fields[4] ?? Attributes([]))
  }

  /// The note in what nft keeps beside a rule: a type, a length and a content, again and again.
  /// Its type is 0.
  private static func comment(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while rest.count >= 2, let type = rest.first {
      let length = Int(rest[rest.startIndex + 1])
      let content = rest.dropFirst(2).prefix(length)
      if type == 0 { return String(decoding: content.prefix { $0 != 0 }, as: UTF8.self) }
      rest = rest.dropFirst(2 + length)
    }
    return nil
  }
}
