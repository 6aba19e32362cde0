package import Linux

/// A rule that chooses a table of routes (ip-rule(8)).
package struct PolicyRule: Hashable, Sendable {
  /// What becomes of packets that fit (FR_ACT_... of linux/fib_rules.h).
  package enum Action: UInt8, Hashable, Sendable {
    case lookup = 1
    case goto = 2
    case nothing = 3
    case blackhole = 6
    case unreachable = 7
    case prohibit = 8
  }

  package let family: SocketAddress.Family
  package let priority: UInt32
  package let action: Action
  package let table: UInt32
  /// The destinations that fit; nil for all.
  package let to: AddressPrefix?
  /// It says something of the sender, the interface, marks, users or ports.
  package let hasOtherConditions: Bool
  /// It is for packets with a certain mark.
  package let mark: UInt32?
  /// It is for packets that do not fit what it says (FIB_RULE_INVERT).
  package let isInverted: Bool
  /// Routes of this length or shorter do not count; -1 for none.
  package let suppressedLength: Int

  package init(
    family: SocketAddress.Family = .v4, priority: UInt32, action: Action = .lookup,
    table: UInt32 = 0, to: AddressPrefix? = nil, hasOtherConditions: Bool = false,
    mark: UInt32? = nil, isInverted: Bool = false, suppressedLength: Int = -1
  ) {
    self.family = family
    self.priority = priority
    self.action = action
    self.table = table
    self.to = to
    self.hasOtherConditions = hasOtherConditions
    self.mark = mark
    self.isInverted = isInverted
    self.suppressedLength = suppressedLength
  }
}

extension PolicyRule {
  /// FRA_SRC, FRA_IIFNAME, FRA_OIFNAME, FRA_FLOW, FRA_TUN_ID, FRA_UID_RANGE, FRA_IP_PROTO,
  /// FRA_SPORT_RANGE, FRA_DPORT_RANGE.
  private static let conditions: Set<Int> = [2, 3, 17, 12, 20, 22, 23, 24]

  /// Reads an RTM_NEWRULE message: struct fib_rule_hdr, then attributes (FRA_...).
  init?(_ payload: [UInt8]) {
    guard payload.count >= 12, let flags = payload.number(at: 8, UInt32.self),
      let action = Action(rawValue: payload[7]),
      payload[0] == NetlinkNumber.v4 || payload[0] == NetlinkNumber.v6
    else { return nil }
    let attributes = AttributeList(payload, from: 12)
    let mark = attributes.number(10, UInt32.self)
    let suppressed = attributes.number(14, Int32.self) ?? -1
    let isTOS = payload[3] != 0
    self.init(
      family: payload[0] == NetlinkNumber.v4 ? .v4 : .v6,
      priority: attributes.number(6, UInt32.self) ?? 0, action: action,
      table: attributes.number(15, UInt32.self) ?? UInt32(payload[4]),
      to: attributes[1].flatMap { SocketAddress(addressBytes: $0) }
        .map { AddressPrefix($0, length: Int(payload[1])) },
      hasOtherConditions: isTOS || attributes.items.contains { Self.conditions.contains($0.type) },
      mark: mark == 0 ? nil : mark, isInverted: flags & 2 != 0, suppressedLength: Int(suppressed))
  }
}
