/// One rule at work on one packet.
struct RuleRun {
  /// What a rule came to: whether it applies, and what it then orders.
  struct Result {
    var match: Match
    var order: Order
  }

  enum Order {
    case verdict(Verdict)
    case reject(Expression.Rejection)
    case redirect(address: MaskedBytes?, port: MaskedBytes?)
    case unknown(String)
  }

  /// The registers with what they hold, the verdict's first.
  private(set) var registers = MaskedBytes(count: 80)
  var packet: Packet
  /// Some rule has asked for the port that this side takes.
  private(set) var asksOwnPort = false
  private var match = Match.yes
  /// Set once the rule has come to its end.
  private var order: Order?

  init(_ packet: Packet) {
    self.packet = packet
  }

  /// Takes the expressions in turn until one ends the rule.
  mutating func run(_ rule: Rule, _ sets: inout some SetSource) -> Result {
    match = .yes
    order = nil
    rule.steps { expression in
      step(expression, rule.chain, &sets)
      return match != .no && order == nil
    }
    guard match != .no, let order else { return Result(match: match, order: .verdict(.goOn)) }
    return Result(match: match, order: order)
  }

  private mutating func step(
    _ expression: Expression, _ chain: Chain.ID, _ sets: inout some SetSource
  ) {
    switch expression {
    case .payload(.transport, let offset, let count, _):
      asksOwnPort = asksOwnPort || isOwnPort(offset, count)
      load(expression)
    case .immediate, .payload, .meta, .ct, .fib, .bitwise, .byteOrder, .load: load(expression)
    case .match(let condition):
      asksOwnPort = asksOwnPort || condition.asksPorts
      match = match && condition.holds(for: packet)
    case .compare, .range, .condition: match = match && test(expression)
    case .lookup(let set, let from, let to, let isInverted):
      lookup(sets.set(FilterSet.ID(chain.family, chain.table, set)), from, to, isInverted)
    case .setMeta(let key, let from):
      // A rule that may not apply leaves it open.
      packet.meta[key] = match == .yes ? registers[from, 4] : nil
    case .noTrack: packet.isUntracked = match == .yes ? .yes : .maybe
    case .target(let target) where target.isMarking: mark(target)
    case .counter, .effectless: break
    default: order = ending(expression, chain.family)
    }
  }

  /// Follows what iptables' actions change about the packet.
  private mutating func mark(_ target: XTTarget) {
    guard target.name == "CT" else {
      packet.meta[Packet.Key.mark] = nil
      return
    }
    // XT_CT_NOTRACK of linux/netfilter/xt_CT.h.
    guard (target.settings.first ?? 0) & 1 != 0 else { return }
    packet.isUntracked = match == .yes ? .yes : .maybe
  }

  private func test(_ expression: Expression) -> Match {
    switch expression {
    case .compare(let from, let comparison, let data): compare(from, comparison, data)
    case .range(let from, let isInverted, let low, let high):
      registers.lies(from: low, through: high, at: from).inverted(isInverted)
    default: .maybe
    }
  }

  private func compare(
    _ from: Int, _ comparison: Expression.Comparison, _ data: [UInt8]
  ) -> Match {
    let equals = { registers.equals(data, at: from) }
    let precedes = { registers.precedes(data, at: from) }
    return switch comparison {
    case .equal: equals()
    case .unequal: equals().negated
    case .less: precedes()
    case .lessOrEqual: precedes() || equals()
    case .greater: (precedes() || equals()).negated
    case .greaterOrEqual: precedes().negated
    }
  }

  private mutating func lookup(_ set: FilterSet?, _ from: Int, _ to: Int?, _ isInverted: Bool) {
    guard let set else {
      if to == 0 { order = .unknown("a set that cannot be read") }
      match = match && .maybe
      return
    }
    switch set.lookup({ registers[from, $0] }) {
    case .missing: match = match && Match(isInverted)
    case .undecided:
      match = match && .maybe
      if to == 0 { order = .unknown("a map") }
    case .found(let element):
      match = match && Match(!isInverted)
      guard let to else { return }
      switch element.value {
      case .verdict(let verdict): obey(verdict)
      case .bytes(let bytes): registers.put(MaskedBytes(bytes), at: to)
      case nil: registers.put(MaskedBytes(count: 16), at: to)
      }
    }
  }

  private mutating func obey(_ verdict: Verdict) {
    switch verdict {
    case .goOn: break
    case .breakOff: match = .no
    default: order = .verdict(verdict)
    }
  }

  private func ending(_ expression: Expression, _ family: FilterFamily) -> Order? {
    switch expression {
    case .verdict(.goOn): nil
    case .verdict(let verdict): .verdict(verdict)
    case .reject(let rejection): .reject(rejection)
    case .nat(true, let address, let port):
      .redirect(
        address: address.map { registers[$0, packet.flow.destination.count] },
        port: port.map { registers[$0, 2] })
    case .redirect(let port):
      .redirect(address: MaskedBytes(count: 16), port: port.map { registers[$0, 2] })
    case .nat, .masquerade: .verdict(.accept)
    case .target(let target): target.order(family, packet)
    case .unknown(let name): .unknown(name)
    default: nil
    }
  }
}

// MARK: - Loading

extension RuleRun {
  private mutating func load(_ expression: Expression) {
    switch expression {
    case .immediate(let to, let bytes): put(MaskedBytes(bytes), to)
    case .payload(let header, let offset, let count, let to): put(part(header, offset, count), to)
    case .meta(let key, let to): put(packet.meta[key] ?? MaskedBytes(count: 16), to)
    case .ct(let key, let to): put(tracked(key), to)
    case .fib(let result, let flags, let to): put(route(result, flags), to)
    case .bitwise(let from, let to, let mask, let xor):
      put(registers[from, mask.count].masked(mask, xor: xor), to)
    case .byteOrder(let from, let to, let count, let unit):
      put(registers[from, count].swapped(unit: unit), to)
    case .load(_, let to): put(MaskedBytes(count: 16), to)
    default: break
    }
  }

  /// What is loaded is filled up with zeros to a multiple of four bytes.
  private mutating func put(_ value: MaskedBytes, _ to: Int) {
    registers.put(value, at: to)
    let rest = (4 - value.count % 4) % 4
    registers.put(MaskedBytes([UInt8](repeating: 0, count: rest)), at: to + value.count)
  }

  /// Whether a part of the header has the port of this side.
  private func isOwnPort(_ offset: Int, _ count: Int) -> Bool {
    let place = packet.step == .request ? 0 : 2
    return offset < place + 2 && place < offset + min(count, 64)
  }

  private func part(_ header: Expression.Header, _ offset: Int, _ count: Int) -> MaskedBytes {
    switch header {
    case .network: packet.network[offset, count]
    case .transport: packet.transport[offset, count]
    case .link, .inner: MaskedBytes(count: min(count, 64))
    }
  }

  /// What the kernel remembers of the connection (enum nft_ct_keys).
  private func tracked(_ key: UInt32) -> MaskedBytes {
    switch key {
    case 0: packet.state.map { MaskedBytes(Packet.native($0)) } ?? MaskedBytes(count: 4)
    case 1: MaskedBytes([packet.step == .request ? 0 : 1])
    case 3 where packet.state == 8: MaskedBytes([0, 0, 0, 0])
    case 7: packet.meta[Packet.Key.version] ?? MaskedBytes(count: 4)
    case 10: MaskedBytes([packet.flow.transport.rawValue])
    default: MaskedBytes(count: 16)
    }
  }

  /// What the routes say (enum nft_fib_result): flags 1 and 2 ask for source and destination, and
  /// 32 only whether there is a way.
  private func route(_ result: UInt32, _ flags: UInt32) -> MaskedBytes {
    let asksSource = flags & 1 != 0
    let unknown = MaskedBytes(count: 16)
    if result == 3 {
      return packet.kind(ofSource: asksSource).map { MaskedBytes(Packet.native($0)) } ?? unknown
    }
    // The way to the server is the one that its packets come by.
    guard asksSource == (packet.step == .answer), packet.kind(ofSource: asksSource) == 1 else {
      return unknown
    }
    if flags & 32 != 0 { return MaskedBytes([1]) }
    guard let interface = packet.flow.interface else { return unknown }
    return MaskedBytes(
      result == 1 ? Packet.native(interface.index) : Packet.name(interface.name))
  }
}
