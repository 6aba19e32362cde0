/// One packet's way through the chains of a ruleset.
package struct Walk<Sets: SetSource> {
  /// Calls nest no deeper in the kernel.
  private let depthLimit = 16
  /// More rules than this are not gone through.
  private let stepLimit: Int

  /// What a chain may come to.
  private struct Ends {
    var decisions: [Decision] = []
    /// It may come to its end without a decision.
    var fallsThrough = false
  }

  private let ruleset: Ruleset
  private var sets: Sets
  private var run: RuleRun
  private var base = Chain.ID(.inet, "", "")
  private var steps = 0
  /// Where a rule leads the packet for certain, the first.
  package private(set) var redirection: Decision?
  /// A rule has asked for the port that this side takes.
  package var asksOwnPort: Bool { run.asksOwnPort }

  package init(
    _ packet: Packet, through ruleset: Ruleset, _ sets: Sets, stepLimit: Int = 1_000_000
  ) {
    self.stepLimit = stepLimit
    self.ruleset = ruleset
    self.sets = sets
    run = RuleRun(packet)
  }

  /// Goes through all base chains at some hooks, in their order.
  package mutating func pass(_ hooks: [Hook]) -> Passage {
    var open: [Decision] = []
    for hook in hooks {
      run.packet = run.packet.at(hook)
      for chain in chains(at: hook) {
        let decisions = decisions(of: chain)
        if decisions.allSatisfy(\.stops), let last = decisions.last { return .stops(last) }
        open += decisions.filter(\.mayStop)
      }
    }
    return open.isEmpty ? .passes : .undecided(open)
  }

  /// Base chains that see this packet, lower priorities first.
  private func chains(at hook: Hook) -> [Chain] {
    let isFirst = run.packet.step == .request
    let family: FilterFamily = run.packet.flow.isV6 ? .ip6 : .ip
    return ruleset.chains.enumerated()
      .filter { _, chain in
        guard let base = chain.base, base.hook == hook else { return false }
        guard [family, .inet, .netdev].contains(chain.id.family) else { return false }
        let interface = run.packet.flow.interface?.name
        let sees = base.devices.isEmpty || interface.map(base.devices.contains) ?? true
        return sees && (isFirst || base.kind != "nat")
      }
      .sorted {
        let (left, right) = ($0.element.base?.priority ?? 0, $1.element.base?.priority ?? 0)
        return (left, $0.offset) < (right, $1.offset)
      }
      .map(\.element)
  }

  /// What a base chain may decide; the certain end, if there is one, is the last.
  private mutating func decisions(of chain: Chain) -> [Decision] {
    base = chain.id
    // Connections are looked up at the priority -200; before that nobody knows a state.
    run.packet.isTracked = chain.base.map { $0.priority > -200 } ?? true
    let ends = walk(chain.id, depth: 0)
    guard ends.fallsThrough else { return ends.decisions }
    let drops = chain.base?.drops ?? false
    return ends.decisions + [Decision(drops ? .drop : .accept, chain: chain.id, base: base)]
  }

  private mutating func walk(_ chain: Chain.ID, depth: Int) -> Ends {
    var ends = Ends()
    guard depth <= depthLimit else { return unknown(chain, "calls that nest too deep") }
    guard let rules = ruleset.rules[chain] ?? sets.rules(chain) else {
      return unknown(chain, "rules that cannot be read")
    }
    for (position, rule) in rules.enumerated() {
      steps += 1
      guard steps <= stepLimit else { return unknown(chain, "too many rules") }
      let result = run.run(rule, &sets)
      guard result.match != .no else { continue }
      if obey(result, rule, position, depth, &ends) { return ends }
    }
    ends.fallsThrough = true
    return ends
  }

  private func unknown(_ chain: Chain.ID, _ why: String) -> Ends {
    Ends(decisions: [Decision(.unknown(why), chain: chain, base: base)])
  }

  /// Does what a rule orders; true when it ends the chain for certain.
  private mutating func obey(
    _ result: RuleRun.Result, _ rule: Rule, _ position: Int, _ depth: Int, _ ends: inout Ends
  ) -> Bool {
    let isCertain = result.match == .yes
    switch result.order {
    case .verdict(.goOn), .verdict(.breakOff): return false
    case .verdict(.returnBack):
      ends.fallsThrough = true
      return isCertain
    case .verdict(.jump(let name)):
      let inner = walk(rule.chain.sibling(name), depth: depth + 1)
      add(inner.decisions, to: &ends)
      return isCertain && !inner.fallsThrough
    case .verdict(.goTo(let name)):
      let inner = walk(rule.chain.sibling(name), depth: depth + 1)
      add(inner.decisions, to: &ends)
      ends.fallsThrough = ends.fallsThrough || inner.fallsThrough
      return isCertain
    default:
      add([decide(result, rule, position)], to: &ends)
      return isCertain
    }
  }

  /// Keeps a bounded number of decisions, some of each effect, and the newest at the end.
  private func add(_ decisions: [Decision], to ends: inout Ends) {
    for decision in decisions {
      let like = ends.decisions.firstIndex {
        $0.stops == decision.stops && $0.mayStop == decision.mayStop
      }
      if ends.decisions.count > 32, let like { ends.decisions.remove(at: like) }
      ends.decisions.append(decision)
    }
  }

  private mutating func decide(
    _ result: RuleRun.Result, _ rule: Rule, _ position: Int
  ) -> Decision {
    let kind: Decision.Kind
    switch result.order {
    case .verdict(.accept), .verdict(.stolen): kind = .accept
    case .verdict(.drop): kind = .drop
    case .verdict(.queue): kind = .queue
    case .verdict: kind = .accept
    case .reject(let rejection): kind = .reject(rejection)
    case .unknown(let why): kind = .unknown(why)
    case .redirect(let address, let port): kind = redirect(address, port)
    }
    let decision = Decision(
      kind, chain: rule.chain, handle: rule.handle, position: position, base: base)
    if case .redirect = kind { follow(decision, result) }
    return decision
  }

  private func redirect(_ address: MaskedBytes?, _ port: MaskedBytes?) -> Decision.Kind {
    .redirect(
      address: address.flatMap { $0.isKnown ? $0.value : nil },
      port: port.flatMap { port in
        port.isKnown && port.count == 2
          ? UInt16(port.value[0]) << 8 | UInt16(port.value[1]) : nil
      })
  }

  /// Later chains see the new destination; where it is open whether it is one, they see neither.
  private mutating func follow(_ decision: Decision, _ result: RuleRun.Result) {
    guard case .redirect(let address, let port) = result.order else { return }
    guard result.match == .yes else {
      run.packet.redirect(
        address: address.map { MaskedBytes(count: $0.count) },
        port: port.map { MaskedBytes(count: $0.count) })
      return
    }
    redirection = redirection ?? decision
    run.packet.redirect(address: address, port: port)
  }
}
