extension Chain {
  /// Reads NFT_MSG_NEWCHAIN; nil for families that are not of IP.
  init?(_ message: NetlinkMessage) {
    guard let (number, fields) = message.body, let family = FilterFamily(rawValue: number),
      let table = fields.text(1), let name = fields.text(3)
    else { return nil }
    self.init(ID(family, table, name), base: Base(fields, family))
  }
}

extension Chain.Base {
  /// Reads the place of a base chain; nil for other chains.
  fileprivate init?(_ fields: Attributes, _ family: FilterFamily) {
    guard let place = fields[4], let number = place.word(1), let hook = Hook(number, family) else {
      return nil
    }
    let devices = place.text(3).map { [$0] } ?? place[4]?.elements.map(\.text) ?? []
    self.init(
      hook, priority: Int32(bitPattern: place.word(2) ?? 0), drops: fields.word(5) == 0,
      kind: fields.text(7) ?? "filter", devices: devices)
  }
}
