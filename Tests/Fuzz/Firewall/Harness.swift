// Any bytes are read as the kernel's answers about chains, rules and sets; then packets go through
// what was read, and every rule is put into words. The first two bytes say which packet it is.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let messages = NetlinkMessage.all(in: Array(bytes.dropFirst(2)))
  let chains = messages.compactMap(Chain.init)
  let rules = messages.compactMap(Rule.init)
  let set = FilterSet(description: messages, elements: messages)
  let sets = Sets(all: set)
  let ruleset = Ruleset(
    chains: chains + ownChains(rules),
    rules: Dictionary(grouping: rules) { $0.chain })
  for rule in rules { checkText(RuleText.text(of: rule, sets)) }
  let verdict = FlowVerdict(of: flow(bytes.prefix(2)), ownPorts: [1, 65535], ruleset, sets)
  checkPassage(verdict.request, ruleset)
  checkPassage(verdict.answer, ruleset)
  return 0
}

/// Every set that is asked for is the same one.
private struct Sets: SetSource {
  let all: FilterSet?

  func set(_ id: FilterSet.ID) -> FilterSet? { all }
}

/// A base chain for every chain that has rules, so that packets go through them.
private func ownChains(_ rules: [Rule]) -> [Chain] {
  rules.prefix(8).map { Chain($0.chain, base: Chain.Base(.output)) }
}

private func flow(_ choice: ArraySlice<UInt8>) -> Flow {
  let isV6 = (choice.first ?? 0) & 1 != 0
  let address = [UInt8](repeating: 10, count: isV6 ? 16 : 4)
  return Flow(
    (choice.last ?? 0) & 1 != 0 ? .udp : .tcp, from: address, to: address.map { $0 + 1 },
    over: Flow.Interface("eth0", index: 2), isLocal: (choice.first ?? 0) & 2 != 0)
}

/// A decision is of a rule that is there.
private func checkPassage(_ passage: Passage, _ ruleset: Ruleset) {
  guard case .stops(let decision) = passage else { return }
  precondition(decision.stops)
  precondition(decision.handle == nil || ruleset.rule(of: decision, Sets(all: nil)) != nil)
}

/// The words are bounded by what the kernel can hold in one rule.
private func checkText(_ text: String) {
  precondition(text.utf8.count < 4 << 20)
}
