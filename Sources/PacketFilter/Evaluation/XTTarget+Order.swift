extension XTTarget {
  /// What the action orders; nil where the next expression has its turn.
  func order(_ family: FilterFamily, _ packet: Packet) -> RuleRun.Order? {
    if isPassing { return nil }
    switch name {
    case "REJECT": return .reject(rejection(family))
    case "DNAT", "REDIRECT": return redirection(packet.flow.isV6)
    case "SNAT", "MASQUERADE", "NETMAP": return .verdict(.accept)
    case "NFQUEUE": return .verdict(.queue)
    case "ACCEPT": return .verdict(.accept)
    case "DROP": return .verdict(.drop)
    default: return .unknown(name)
    }
  }

  /// Where nf_nat's structures lead to: version 0 for IPv4 has a number of ranges first and then
  /// flags and addresses of four bytes; all others flags and addresses of sixteen.
  private func redirection(_ isV6: Bool) -> RuleRun.Order {
    let isOld = !isV6 && revision == 0
    let flagsAt = isOld ? 4 : 0
    let addressAt = isOld ? 8 : 4
    let portAt = isOld ? 16 : 36
    func bytes(_ offset: Int, _ count: Int) -> MaskedBytes? {
      guard offset + count <= settings.count else { return MaskedBytes(count: count) }
      return MaskedBytes(Array(settings[offset..<offset + count]))
    }
    guard settings.count > flagsAt else { return .unknown(name) }
    // NF_NAT_RANGE_MAP_IPS and NF_NAT_RANGE_PROTO_SPECIFIED of linux/netfilter/nf_nat.h.
    let flags = settings[flagsAt]
    let own = name == "REDIRECT" ? MaskedBytes(count: 16) : nil
    return .redirect(
      address: flags & 1 != 0 ? bytes(addressAt, isV6 ? 16 : 4) : own,
      port: flags & 2 != 0 ? bytes(portAt, 2) : nil)
  }
}
