// The conditions of iptables that firewalls use for connections, by their structures in
// linux/netfilter/xt_*.h. All numbers are in this machine's order unless said otherwise.

extension XTMatch {
  /// Whether the condition holds; what is not known here may hold.
  func holds(for packet: Packet) -> Match {
    switch (name, revision) {
    case ("comment", _): .yes
    case ("tcp", 0): tcp(packet)
    case ("udp", 0): packet.flow.transport == .udp ? ports(packet, inverted: byte(8)) : .no
    case ("multiport", 1): multiport(packet)
    case ("conntrack", 2...3): conntrack(packet)
    case ("state", 0): state(packet, mask: word(0))
    case ("owner", 1): owner(packet)
    case ("addrtype", 1): kinds(packet)
    case ("iprange", 1): addressRange(packet)
    case ("mark", 1): mark(packet)
    case ("icmp", _), ("icmp6", _), ("sctp", _), ("dccp", _), ("esp", _), ("ah", _): .no
    default: .maybe
    }
  }

  /// The condition looks at ports.
  var asksPorts: Bool { ["tcp", "udp", "multiport"].contains(name) }

  private func tcp(_ packet: Packet) -> Match {
    guard packet.flow.transport == .tcp else { return .no }
    // Options are asked for by number; 0 is none.
    let option: Match = byte(8) == 0 ? .yes : .maybe
    let flags = packet.transport[13, 1].masked([byte(9)], xor: [0]).equals([byte(10)])
    return ports(packet, inverted: byte(11)) && option && flags.inverted(byte(11) & 4 != 0)
  }

  /// Two ranges, of the source and of the destination.
  private func ports(_ packet: Packet, inverted: UInt8) -> Match {
    lies(packet.sourcePort, short(0), short(2)).inverted(inverted & 1 != 0)
      && lies(packet.destinationPort, short(4), short(6)).inverted(inverted & 2 != 0)
  }

  private func lies(_ port: MaskedBytes, _ low: UInt16, _ high: UInt16) -> Match {
    port.lies(from: Self.network(low), through: Self.network(high))
  }

  private static func network(_ number: UInt16) -> [UInt8] {
    [UInt8(number >> 8), UInt8(number & 0xFF)]
  }

  /// Fifteen ports, of which some begin a range; which side is asked stands first.
  private func multiport(_ packet: Packet) -> Match {
    let count = min(Int(byte(1)), 15)
    var result = Match.no
    var index = 0
    while index < count {
      let isRange = byte(32 + index) != 0 && index + 1 < count
      let low = short(2 + 2 * index)
      let high = isRange ? short(4 + 2 * index) : low
      let source = lies(packet.sourcePort, low, high)
      let destination = lies(packet.destinationPort, low, high)
      // XT_MULTIPORT_SOURCE, XT_MULTIPORT_DESTINATION, and either.
      result = result || [source, destination, source || destination][min(Int(byte(0)), 2)]
      index += isRange ? 2 : 1
    }
    return result.inverted(byte(47) != 0)
  }

  private func conntrack(_ packet: Packet) -> Match {
    guard asksStateOnly else { return .maybe }
    return state(packet, mask: UInt32(short(150))).inverted(short(148) & 1 != 0)
  }

  /// XT_CONNTRACK_STATE alone; XT_CONNTRACK_STATE_ALIAS only says how people wrote it.
  var asksStateOnly: Bool { short(146) & ~0x2000 == 1 }

  /// The bits are nf_tables' own but for "untracked", which is 256 here.
  private func state(_ packet: Packet, mask: UInt32) -> Match {
    guard let state = packet.state else { return .maybe }
    return Match(mask & (state == 64 ? 256 : state) != 0)
  }

  /// Two ranges of users and groups, and which of them are asked.
  private func owner(_ packet: Packet) -> Match {
    guard packet.step == .request, !packet.isIncoming else { return .maybe }
    let (asked, inverted) = (byte(16), byte(17))
    var result: Match = asked & ~3 == 0 ? .yes : .maybe
    if asked & 1 != 0 {
      let isOwner = word(0)...max(word(0), word(4)) ~= packet.flow.user
      result = result && Match(isOwner).inverted(inverted & 1 != 0)
    }
    if asked & 2 != 0 {
      let isMember = word(8)...max(word(8), word(12)) ~= packet.flow.group
      result = result && Match(isMember).inverted(inverted & 2 != 0)
    }
    return result
  }

  /// Masks of the kinds of both addresses; 0 asks for none.
  private func kinds(_ packet: Packet) -> Match {
    func asks(_ mask: UInt16, _ isSource: Bool, _ inverted: UInt32) -> Match {
      guard mask != 0 else { return .yes }
      guard word(4) & 12 == 0, let kind = packet.kind(ofSource: isSource) else { return .maybe }
      return Match(mask & 1 << UInt16(kind) != 0).inverted(word(4) & inverted != 0)
    }
    return asks(short(0), true, 1) && asks(short(2), false, 2)
  }

  private func addressRange(_ packet: Packet) -> Match {
    let count = packet.flow.destination.count
    func bytes(_ offset: Int) -> [UInt8] { (0..<count).map { byte(offset + $0) } }
    var result = Match.yes
    if byte(64) & 1 != 0 {
      let lies = packet.source.lies(from: bytes(0), through: bytes(16))
      result = result && lies.inverted(byte(64) & 16 != 0)
    }
    if byte(64) & 2 != 0 {
      let lies = packet.destination.lies(from: bytes(32), through: bytes(48))
      result = result && lies.inverted(byte(64) & 32 != 0)
    }
    return result
  }

  private func mark(_ packet: Packet) -> Match {
    let mark = packet.meta[Packet.Key.mark] ?? MaskedBytes(count: 4)
    let masked = mark.masked(Packet.native(word(4)), xor: [0, 0, 0, 0])
    return masked.equals(Packet.native(word(0))).inverted(byte(8) != 0)
  }
}
