// The kernel's attributes of each expression, by their numbers in linux/netfilter/nf_tables.h.

extension Expression {
  /// More expressions than this in one rule are not looked at; the kernel takes 128.
  private static let limit = 256

  /// Reads the list of a rule, one at a time: most rules are left after the first few.
  struct Reader: Sequence, IteratorProtocol {
    private var rest: Attributes
    private var count = 0

    init(_ attributes: Attributes) {
      rest = attributes
    }

    mutating func next() -> Expression? {
      while let attribute = rest.next() {
        guard attribute.type == 1 else { continue }
        count += 1
        guard count <= limit else { return count == limit + 1 ? .unknown("more expressions") : nil }
        return Expression(attribute.content)
      }
      return nil
    }
  }

  /// Reads one: a name and attributes of its own.
  private init(_ element: Attributes) {
    let name = element[1] ?? Attributes([])
    let fields = element[2] ?? Attributes([])
    self = ExpressionKind(name).flatMap { Self.read($0, fields) } ?? .unknown(name.text)
  }

  private static func read(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    switch kind {
    case .immediate, .payload, .meta, .ct, .fib, .exthdr, .rt, .socket, .osf, .numgen, .hash,
      .xfrm, .tunnel:
      loading(kind, fields)
    case .cmp, .range, .bitwise, .byteorder, .lookup: comparing(kind, fields)
    case .reject, .nat, .redir, .masq, .queue, .fwd, .notrack: ending(kind, fields)
    case .match, .target: foreign(kind, fields)
    case .counter, .log, .last, .dup, .dynset, .limit, .quota, .connlimit, .objref, .offload:
      quiet(kind, fields)
    }
  }

  /// What puts something into a register.
  private static func loading(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    let to = register(fields.word(1))
    switch kind {
    case .immediate: return immediate(fields)
    case .payload:
      guard fields[5] == nil else { return .unknown("payload set") }
      guard let to, let header = fields.word(2).flatMap(Header.init), let offset = fields.word(3),
        let count = fields.word(4)
      else { return nil }
      return .payload(header, offset: Int(offset), count: Int(count), to: to)
    case .meta:
      guard let key = fields.word(2) else { return nil }
      if let from = register(fields.word(3)) { return .setMeta(key, from: from) }
      return to.map { .meta(key, to: $0) }
    case .ct:
      guard let key = fields.word(2) else { return nil }
      if fields[4] != nil { return .effectless("ct set") }
      return to.map { fields[3] == nil ? .ct(key, to: $0) : .load(kind.rawValue, to: $0) }
    case .fib:
      guard let to, let result = fields.word(2), let flags = fields.word(3) else { return nil }
      return .fib(result: result, flags: flags, to: to)
    case .exthdr where fields[7] != nil: return .effectless("option set")
    case .rt, .socket, .osf, .exthdr, .numgen, .hash, .xfrm, .tunnel:
      return registerOf(kind, fields).map { .load(kind.rawValue, to: $0) }
    default: return nil
    }
  }

  private static func immediate(_ fields: Attributes) -> Expression? {
    guard let number = fields.word(1), let data = fields[2] else { return nil }
    if number == 0 { return Self.verdict(in: data).map { .verdict($0) } }
    guard let to = register(number), let value = data[1] else { return nil }
    return .immediate(to: to, value.data)
  }

  /// NFTA_DATA_VERDICT with its code and, for jumps, its chain.
  static func verdict(in data: Attributes) -> Verdict? {
    guard let fields = data[2], let code = fields.word(1) else { return nil }
    return Verdict(Int32(bitPattern: code), chain: fields.text(2))
  }

  /// The hash has its target at another place than the others.
  private static func registerOf(_ kind: ExpressionKind, _ fields: Attributes) -> Int? {
    register(fields.word(kind == .hash ? 2 : 1))
  }

  /// What asks something about registers.
  private static func comparing(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    switch kind {
    case .cmp:
      guard let from = register(fields.word(1)), let data = fields[3]?[1],
        let comparison = fields.word(2).flatMap(Comparison.init)
      else { return nil }
      return .compare(from, comparison, data.data)
    case .range:
      guard let from = register(fields.word(1)), let low = fields[3]?[1], let high = fields[4]?[1]
      else { return nil }
      return .range(
        from, isInverted: fields.word(2) == 1, from: low.data, through: high.data)
    case .bitwise:
      guard let from = register(fields.word(1)), let to = register(fields.word(2)) else {
        return nil
      }
      guard fields.word(6) ?? 0 == 0, let mask = fields[4]?[1], let xor = fields[5]?[1] else {
        return .load(kind.rawValue, to: to)
      }
      return .bitwise(from, to: to, mask: mask.data, xor: xor.data)
    case .byteorder:
      guard let from = register(fields.word(1)), let to = register(fields.word(2)),
        let count = fields.word(4), let unit = fields.word(5)
      else { return nil }
      return .byteOrder(from, to: to, count: Int(count), unit: Int(unit))
    case .lookup:
      guard let set = fields.text(1), let from = register(fields.word(2)) else { return nil }
      let to = fields.word(3).map { $0 == 0 ? 0 : register($0) ?? -1 }
      return .lookup(set: set, from, to: to, isInverted: fields.word(5) == 1)
    default: return nil
    }
  }

  /// What ends the packet's way, or leads it elsewhere.
  private static func ending(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    switch kind {
    case .reject:
      guard let type = fields.word(1) else { return nil }
      if type == 1 { return .reject(.reset) }
      return .reject(.icmp(code: fields.word(2) ?? 0, isGeneral: type == 2))
    case .nat:
      return .nat(
        isDestination: fields.word(1) == 1, address: register(fields.word(3)),
        port: register(fields.word(5)))
    case .redir: return .redirect(port: register(fields.word(1)))
    case .masq: return .masquerade
    case .queue: return .verdict(.queue)
    case .fwd: return .verdict(.stolen)
    case .notrack: return .noTrack
    default: return nil
    }
  }

  /// What is iptables' own.
  private static func foreign(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    guard let inner = fields.text(1) else { return nil }
    let (revision, settings) = (fields.word(2) ?? 0, fields[3]?.data ?? [])
    switch kind {
    case .match: return .match(XTMatch(inner, revision: revision, settings))
    case .target: return .target(XTTarget(inner, revision: revision, settings))
    default: return nil
    }
  }

  /// What counts, remembers or bounds.
  private static func quiet(_ kind: ExpressionKind, _ fields: Attributes) -> Expression? {
    switch kind {
    case .counter: return .counter(packets: fields[2]?.number ?? 0)
    case .log, .last, .dup, .offload: return .effectless(kind.rawValue)
    // A set may be full, and an expression in it may be a limit.
    case .dynset:
      return fields[7] == nil && fields[10] == nil
        ? .effectless(kind.rawValue) : .condition(kind.rawValue)
    case .limit, .quota, .connlimit: return .condition(kind.rawValue)
    case .objref:
      // NFT_OBJECT_QUOTA and NFT_OBJECT_LIMIT.
      let kind = fields.word(1)
      let decidesNothing = kind.map { $0 != 2 && $0 != 4 } ?? false
      return decidesNothing ? .effectless("object") : .condition("object")
    default: return nil
    }
  }

  /// Where a register begins: the verdict has 16 bytes, four registers of 16 follow; numbers from
  /// 8 on name the same memory in steps of four.
  private static func register(_ number: UInt32?) -> Int? {
    switch number {
    case .some(1...4): number.map { Int($0) * 16 }
    case .some(8...23): number.map { 16 + (Int($0) - 8) * 4 }
    default: nil
    }
  }
}
