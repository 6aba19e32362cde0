/// A network interface as the kernel knows it.
package struct Interface: Hashable, Sendable {
  package let index: UInt32
  package let name: String
  /// The driver's own word (IFLA_INFO_KIND), such as "wireguard", "tun", "veth"; nil for hardware.
  package let kind: String?
  /// IFF_... of netdevice(7).
  package let flags: UInt32
  /// Its state by RFC 2863, as the kernel numbers it (IF_OPER_...).
  package let operState: UInt8
  /// Whether something is at the other end; nil where the kernel does not say.
  package let hasCarrier: Bool?
  package let mtu: Int
  /// ARPHRD_..., such as 1 for Ethernet, 512 for PPP, 65534 for none.
  package let hardwareType: UInt16
  /// The bridge or bond that it is a part of.
  package let master: UInt32?
  /// Packets that came in and went out since it was made; nil where the kernel does not say.
  package let received: UInt64?
  package let sent: UInt64?

  package init(
    index: UInt32, name: String, kind: String? = nil, flags: UInt32, operState: UInt8 = 0,
    hasCarrier: Bool? = nil, mtu: Int = 1500, hardwareType: UInt16 = 1, master: UInt32? = nil,
    received: UInt64? = nil, sent: UInt64? = nil
  ) {
    self.index = index
    self.name = name
    self.kind = kind
    self.flags = flags
    self.operState = operState
    self.hasCarrier = hasCarrier
    self.mtu = mtu
    self.hardwareType = hardwareType
    self.master = master
    self.received = received
    self.sent = sent
  }

  /// Switched on (IFF_UP).
  package var isUp: Bool { flags & 0x1 != 0 }
  /// Switched on, and ready to carry (IFF_RUNNING).
  package var isRunning: Bool { flags & 0x40 != 0 }
  package var isLoopback: Bool { flags & 0x8 != 0 }
  package var isPointToPoint: Bool { flags & 0x10 != 0 }
  /// Its neighbours have no hardware addresses (IFF_NOARP).
  package var hasNoNeighbours: Bool { flags & 0x80 != 0 }

  /// The operational state in the word that ip(8) prints.
  package var operWord: String {
    let words = [
      "unknown", "not present", "down", "lower layer down", "testing", "dormant", "up",
    ]
    return Int(operState) < words.count ? words[Int(operState)] : "unknown"
  }
}

extension Interface {
  /// Reads an RTM_NEWLINK message: struct ifinfomsg, then attributes (IFLA_...).
  init?(_ payload: [UInt8]) {
    guard let hardware = payload.number(at: 2, UInt16.self),
      let index = payload.number(at: 4, Int32.self), index > 0,
      let flags = payload.number(at: 8, UInt32.self), payload.count >= 16
    else { return nil }
    let attributes = AttributeList(payload, from: 16)
    guard let name = attributes.text(3), !name.isEmpty else { return nil }
    let counters = attributes[23]
    self.init(
      index: UInt32(index), name: name, kind: attributes.list(18)?.text(1), flags: flags,
      operState: attributes.number(16, UInt8.self) ?? 0,
      hasCarrier: attributes.number(33, UInt8.self).map { $0 != 0 },
      mtu: Int(attributes.number(4, UInt32.self) ?? 0), hardwareType: hardware,
      master: attributes.number(10, UInt32.self),
      received: counters?.number(at: 0, UInt64.self), sent: counters?.number(at: 8, UInt64.self))
  }
}
