import Testing

@testable import PacketFilter

/// Rules written as values: what a packet comes to, also where not everything is known.
@Suite struct WalkTests {
  private struct NoSets: SetSource {
    func set(_ id: FilterSet.ID) -> FilterSet? { nil }
  }

  private static let flow = Flow(from: [10, 0, 0, 1], to: [10, 0, 0, 2])
  private static let base = Chain.ID(.ip, "t", "base")
  /// The place of the first register.
  private static let one = 16

  private static let port: [Expression] = [
    .payload(.transport, offset: 2, count: 2, to: one), .compare(one, .equal, [0x0D, 0x3D]),
  ]
  private static let maybe: [Expression] = [.condition("limit")]

  private func pass(
    _ rules: [[Expression]], others: [String: [[Expression]]] = [:], drops: Bool = false
  ) -> Passage {
    var all = [Self.base: rules.enumerated().map { Rule(Self.base, handle: UInt64($0), $1) }]
    for (name, list) in others {
      let id = Self.base.sibling(name)
      all[id] = list.enumerated().map { Rule(id, handle: UInt64($0), $1) }
    }
    let chain = Chain(Self.base, base: Chain.Base(.output, drops: drops))
    let ruleset = Ruleset(chains: [chain], rules: all)
    var walk = Walk(Packet(.request, of: Self.flow), through: ruleset, NoSets(), stepLimit: 1000)
    return walk.pass([.output])
  }

  private func word(_ passage: Passage) -> String {
    switch passage {
    case .passes: "passes"
    case .stops(let decision): "stops at \(decision.handle.map(String.init) ?? "policy")"
    case .undecided: "undecided"
    }
  }

  @Test func `the first rule that fits decides`() {
    let rules = [Self.port + [.verdict(.drop)], [.verdict(.accept)]]
    #expect(word(pass(rules)) == "stops at 0")
    #expect(word(pass(rules.reversed(), drops: true)) == "passes")
  }

  @Test func `an open condition counts only where it could change the verdict`() {
    #expect(word(pass([Self.maybe + [.verdict(.drop)]])) == "undecided")
    #expect(word(pass([Self.maybe + [.verdict(.drop)]], drops: true)) == "stops at policy")
    #expect(word(pass([Self.maybe + [.verdict(.accept)]])) == "passes")
    #expect(word(pass([Self.maybe + [.verdict(.accept)]], drops: true)) == "undecided")
    let other: [Expression] = [
      .payload(.transport, offset: 2, count: 2, to: Self.one),
      .compare(Self.one, .equal, [0, 22]), .verdict(.drop),
    ]
    #expect(word(pass([Self.maybe + other])) == "passes")
  }

  @Test func `a jump comes back and a goto does not`() {
    let empty: [String: [[Expression]]] = ["c": []]
    #expect(
      word(pass([[.verdict(.jump("c"))], [.verdict(.drop)]], others: empty)) == "stops at 1")
    #expect(word(pass([[.verdict(.goTo("c"))], [.verdict(.drop)]], others: empty)) == "passes")
    #expect(
      word(pass([Self.maybe + [.verdict(.goTo("c"))], [.verdict(.drop)]], others: empty))
        == "undecided")
  }

  @Test func `a return leaves the chain`() {
    let others = ["c": [[.verdict(.returnBack)], [.verdict(.drop)]] as [[Expression]]]
    #expect(word(pass([[.verdict(.jump("c"))]], others: others)) == "passes")
    #expect(
      word(pass([[.verdict(.returnBack)], [.verdict(.accept)]], drops: true)) == "stops at policy")
    let open = ["c": [Self.maybe + [.verdict(.returnBack)], [.verdict(.drop)]]]
    #expect(word(pass([[.verdict(.jump("c"))]], others: open)) == "undecided")
  }

  @Test func `chains that call each other without end are open`() {
    let others = ["c": [[.verdict(.jump("c"))]] as [[Expression]]]
    #expect(word(pass([[.verdict(.jump("c"))]], others: others)) == "undecided")
  }

  @Test func `calls that branch without end are cut off`() {
    // Each chain calls the next twice: 2^15 ways.
    var others: [String: [[Expression]]] = [:]
    for number in 0..<15 {
      others["c\(number)"] = Array(repeating: [.verdict(.jump("c\(number + 1)"))], count: 8)
    }
    #expect(word(pass([[.verdict(.jump("c0"))]], others: others)) == "undecided")
  }

  @Test func `what a rule does not know it does not decide`() {
    #expect(word(pass([[.unknown("new")]])) == "undecided")
    let set = Expression.lookup(set: "s", Self.one, to: nil, isInverted: false)
    #expect(word(pass([[set, .verdict(.drop)]])) == "undecided")
    #expect(word(pass([[.target(XTTarget("STRANGE"))]])) == "undecided")
    #expect(word(pass([[.match(XTMatch("strange")), .verdict(.drop)]])) == "undecided")
  }

  @Test func `a mark that a rule sets is seen by the next`() {
    let set: [Expression] = [.immediate(to: Self.one, [7, 0, 0, 0]), .setMeta(3, from: Self.one)]
    let ask: [Expression] = [
      .meta(3, to: Self.one), .compare(Self.one, .equal, [7, 0, 0, 0]), .verdict(.drop),
    ]
    #expect(word(pass([ask])) == "passes")
    #expect(word(pass([set, ask])) == "stops at 1")
    #expect(word(pass([Self.maybe + set, ask])) == "undecided")
  }

  @Test func `registers outside the memory harm nobody`() {
    let wild: [Expression] = [
      .payload(.network, offset: 1 << 30, count: 1 << 30, to: 79),
      .compare(79, .equal, [UInt8](repeating: 1, count: 300)), .verdict(.drop),
    ]
    #expect(word(pass([wild])) != "stops at 0")
  }
}
