extension Verdict {
  /// The words that nft uses.
  var words: String {
    switch self {
    case .accept: "accept"
    case .drop: "drop"
    case .queue: "queue"
    case .stolen: "fwd"
    case .goOn: "continue"
    case .breakOff: "break"
    case .returnBack: "return"
    case .jump(let chain): "jump \(chain)"
    case .goTo(let chain): "goto \(chain)"
    }
  }
}

extension Expression.Rejection {
  /// nft's words for its own codes, for those of ICMP and for those of ICMPv6.
  private static let names:
    (general: [UInt32: String], v4: [UInt32: String], v6: [UInt32: String]) =
      (
        general: [
          0: "no-route", 1: "port-unreachable", 2: "host-unreachable", 3: "admin-prohibited",
        ],
        v4: [
          0: "net-unreachable", 1: "host-unreachable", 2: "prot-unreachable", 3: "port-unreachable",
          9: "net-prohibited", 10: "host-prohibited", 13: "admin-prohibited",
        ],
        v6: [0: "no-route", 1: "admin-prohibited", 3: "addr-unreachable", 4: "port-unreachable"]
      )

  /// The words that nft uses.
  package func words(_ family: FilterFamily) -> String {
    let isV6 = family == .ip6
    switch self {
    case .reset: return "reject with tcp reset"
    case .icmp(let code, true):
      return "reject with icmpx \(Self.names.general[code] ?? "\(code)")"
    case .icmp(let code, false):
      let names = isV6 ? Self.names.v6 : Self.names.v4
      return "reject with \(isV6 ? "icmpv6" : "icmp") \(names[code] ?? "\(code)")"
    }
  }
}

extension Expression {
  /// What an action is called; nil for what nobody has to read.
  func words(_ family: FilterFamily, _ immediate: (Int) -> [UInt8]?) -> String? {
    switch self {
    case .verdict(let verdict): verdict.words
    case .counter: "counter"
    case .reject(let rejection): rejection.words(family)
    case .nat(let isDestination, let address, let port):
      (isDestination ? "dnat to " : "snat to ")
        + (address.flatMap(immediate).map(Notation.address.text) ?? "")
        + (port.flatMap(immediate).map { ":" + Notation.network.text($0) } ?? "")
    case .redirect(let port):
      "redirect" + (port.flatMap(immediate).map { " to :" + Notation.network.text($0) } ?? "")
    case .masquerade: "masquerade"
    case .noTrack: "notrack"
    case .setMeta(let key, _): "meta \(Notation.metaName(key)) set"
    case .target(let target):
      target.name == "REJECT" ? target.rejection(family).words(family) : target.name
    case .effectless(let name), .condition(let name), .unknown(let name): name
    default: nil
    }
  }
}

extension XTMatch {
  /// The condition in short; nil for notes.
  func words(_ transport: String) -> String? {
    switch name {
    case "comment": nil
    case "tcp" where short(4) == short(6), "udp" where short(4) == short(6):
      "\(name) dport \(short(4))"
    case "state": "ct state \(Notation.state.text([byte(0)]))"
    case "conntrack" where asksStateOnly:
      "ct state \(short(148) & 1 != 0 ? "!= " : "")\(Notation.state.text([byte(150)]))"
    case "owner" where byte(16) == 1: "meta skuid \(byte(17) & 1 != 0 ? "!= " : "")\(word(0))"
    case "multiport":
      "\(transport) \(byte(0) == 0 ? "sport" : "dport") { "
        + (0..<min(Int(byte(1)), 15)).map { "\(short(2 + 2 * $0))" }.joined(separator: ", ") + " }"
    default: "xt \(name)"
    }
  }
}
