/// A rule in the words of nft, as short as people need it to find the rule again.
package struct RuleText<Sets: SetSource> {
  /// More elements of a set are not listed.
  private let elementLimit = 8

  /// What a register holds, for the reader.
  private struct Content {
    var words: String
    var notation: Notation
    /// Bits that are asked for alone.
    var mask: [UInt8]?
  }

  private let chain: Chain.ID
  private var sets: Sets
  private var registers: [Int: Content] = [:]
  private var transport = "th"
  private var parts: [String] = []

  /// The whole text.
  package static func text(of rule: Rule, _ sets: Sets) -> String {
    var text = RuleText(chain: rule.chain, sets: sets)
    for expression in rule.expressions { text.add(expression) }
    if let comment = rule.comment { text.parts.append("comment \"\(comment)\"") }
    return text.shortened.joined(separator: " ")
  }

  /// The parts without a protocol that another part names as well.
  private var shortened: [String] {
    let spare = ["meta l4proto \(transport)", "ip protocol \(transport)"]
    let rest = parts.filter { !spare.contains($0) }
    let isSaid = rest.contains { $0.split(separator: " ").contains { $0 == transport } }
    return isSaid ? rest : parts
  }

  private init(chain: Chain.ID, sets: Sets) {
    self.chain = chain
    self.sets = sets
  }

  private mutating func add(_ expression: Expression) {
    switch expression {
    case .compare(let from, let comparison, let data): compare(from, comparison, data)
    case .range(let from, let isInverted, let low, let high):
      let content = content(from)
      let range = "\(content.notation.text(low))-\(content.notation.text(high))"
      parts.append("\(content.words) \(isInverted ? "!= " : "")\(range)")
    case .lookup(let set, let from, let to, let isInverted):
      let found = sets.set(FilterSet.ID(chain.family, chain.table, set))
      let words = joined(from, count: found?.elements.first?.key.count ?? 4)
      parts.append("\(words) \(isInverted ? "!= " : "")\(name(set, found, from, to))")
    case .bitwise(let from, let to, let mask, _):
      registers[to] = content(from)
      registers[to]?.mask = mask
    case .byteOrder(let from, let to, _, _): registers[to] = content(from)
    case .match(let match): if let words = match.words(transport) { parts.append(words) }
    default:
      if let loaded = loaded(expression) {
        registers[loaded.to] = loaded.content
      } else if let words = expression.words(chain.family, immediate) {
        parts.append(words)
      }
    }
  }

  private func content(_ register: Int) -> Content {
    registers[register] ?? Content(words: "register", notation: .hexadecimal)
  }

  /// The words for several registers that are asked together.
  private func joined(_ from: Int, count: Int) -> String {
    let asked = registers.keys.filter { $0 >= from && $0 < from + max(1, count) }.sorted()
    return asked.map { content($0).words }.joined(separator: " . ")
  }

  private func immediate(_ register: Int) -> [UInt8]? {
    guard case .literal(let bytes) = registers[register]?.notation else { return nil }
    return bytes
  }

  private mutating func compare(
    _ from: Int, _ comparison: Expression.Comparison, _ data: [UInt8]
  ) {
    let content = content(from)
    if content.notation == .transport, comparison == .equal {
      transport = content.notation.text(data)
    }
    if content.words == "meta nfproto" { return }
    if comparison == .lessOrEqual, let last = parts.last, last.hasPrefix("\(content.words) >= ") {
      let low = last.dropFirst(content.words.utf8.count + 4)
      parts[parts.count - 1] = "\(content.words) \(low)-\(content.notation.text(data))"
      return
    }
    let sign = ["", "!= ", "< ", "<= ", "> ", ">= "][Int(comparison.rawValue)]
    guard let mask = content.mask else {
      return parts.append("\(content.words) \(sign)\(content.notation.text(data))")
    }
    // "Any of these" is asked as "not none of these".
    if comparison == .unequal, data.allSatisfy({ $0 == 0 }) {
      parts.append("\(content.words) \(content.notation.text(mask))")
    } else if case .address = content.notation {
      let length = mask.reduce(0) { $0 + $1.nonzeroBitCount }
      parts.append("\(content.words) \(sign)\(content.notation.text(data))/\(length)")
    } else {
      let masked = "\(content.words) & \(content.notation.text(mask))"
      parts.append("\(masked) \(sign.isEmpty ? "== " : sign)\(content.notation.text(data))")
    }
  }

  /// A set's name, or its elements where nobody named it.
  private func name(_ set: String, _ found: FilterSet?, _ from: Int, _ to: Int?) -> String {
    let word = to == nil ? "" : to == 0 ? "vmap " : "map "
    guard set.hasPrefix("__") else { return "\(word)@\(set)" }
    guard let found, found.elements.count <= elementLimit, !found.hasIntervals,
      found.fields.count < 2
    else { return "\(word){ ... }" }
    let notation = content(from).notation
    let elements = found.elements.map { element in
      notation.text(element.key) + (element.value.map { " : \(Self.words($0))" } ?? "")
    }
    return "\(word){ \(elements.joined(separator: ", ")) }"
  }

  private static func words(_ value: FilterSet.Value) -> String {
    switch value {
    case .verdict(let verdict): verdict.words
    case .bytes(let bytes): Notation.hexadecimal.text(bytes)
    }
  }

  private func loaded(_ expression: Expression) -> (to: Int, content: Content)? {
    switch expression {
    case .immediate(let to, let bytes):
      (to, Content(words: "", notation: .literal(bytes)))
    case .payload(let header, let offset, let count, let to): (to, part(header, offset, count))
    case .meta(let key, let to):
      (to, Content(words: "meta \(Notation.metaName(key))", notation: Notation(meta: key)))
    case .ct(let key, let to):
      (
        to,
        Content(words: key == 0 ? "ct state" : "ct \(key)", notation: key == 0 ? .state : .number)
      )
    case .fib(_, let flags, let to):
      (to, Content(words: flags & 1 != 0 ? "fib saddr" : "fib daddr", notation: .number))
    case .load(let name, let to): (to, Content(words: name, notation: .hexadecimal))
    default: nil
    }
  }

  private func part(_ header: Expression.Header, _ offset: Int, _ count: Int) -> Content {
    switch (header, offset, count) {
    case (.network, 12, ...4): Content(words: "ip saddr", notation: .address)
    case (.network, 16, ...4): Content(words: "ip daddr", notation: .address)
    case (.network, 9, 1): Content(words: "ip protocol", notation: .transport)
    case (.network, 8, 5...16): Content(words: "ip6 saddr", notation: .address)
    case (.network, 24, 5...16): Content(words: "ip6 daddr", notation: .address)
    case (.transport, 0, 2): Content(words: "\(transport) sport", notation: .network)
    case (.transport, 2, 2): Content(words: "\(transport) dport", notation: .network)
    case (.transport, 13, 1): Content(words: "tcp flags", notation: .hexadecimal)
    default: Content(words: "@\(header),\(offset * 8),\(count * 8)", notation: .hexadecimal)
    }
  }
}
