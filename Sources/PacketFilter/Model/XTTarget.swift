/// An action of iptables inside nf_tables.
package struct XTTarget: Hashable, Sendable {
  package let name: String
  package let revision: UInt32
  package let settings: [UInt8]

  package init(_ name: String, revision: UInt32 = 0, _ settings: [UInt8] = []) {
    self.name = name
    self.revision = revision
    self.settings = settings
  }

  /// Actions after which the next rule has its turn, and which change nothing that rules ask for.
  private static let passing: Set<String> = [
    "LOG", "NFLOG", "ULOG", "AUDIT", "TRACE", "TCPMSS", "TCPOPTSTRIP", "CHECKSUM", "CLASSIFY",
    "SECMARK", "CONNSECMARK", "SET", "LED", "IDLETIMER", "RATEEST", "TEE", "TTL", "HL",
  ]

  /// The next rule has its turn, and nothing has changed.
  var isPassing: Bool { Self.passing.contains(name) }

  /// The next rule has its turn, and the packet's mark or its connection may have changed.
  var isMarking: Bool { ["MARK", "CONNMARK", "CT", "TOS", "DSCP"].contains(name) }

  /// What a REJECT sends back (linux/netfilter_ipv4/ipt_REJECT.h and its kin for IPv6).
  func rejection(_ family: FilterFamily) -> Expression.Rejection {
    let code = settings.first ?? 0
    if family == .ip6 {
      let codes: [UInt32] = [0, 1, 2, 3, 4, 4, 4, 5, 6]
      return code == 6 ? .reset : .icmp(code: codes[min(Int(code), 8)], isGeneral: false)
    }
    let codes: [UInt32] = [0, 1, 2, 3, 3, 9, 10, 13, 13]
    return code == 7 ? .reset : .icmp(code: codes[min(Int(code), 8)], isGeneral: false)
  }
}
