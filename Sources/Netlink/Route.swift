package import Linux

/// One route of one table, or the kernel's answer for one address.
package struct Route: Hashable, Sendable {
  /// What the route does with packets (RTN_... of rtnetlink(7)).
  package enum Kind: UInt8, Hashable, Sendable {
    case unicast = 1
    case local = 2
    case broadcast = 3
    case anycast = 4
    case multicast = 5
    case blackhole = 6
    case unreachable = 7
    case prohibit = 8
    case `throw` = 9

    /// It keeps packets from leaving.
    package var isRejecting: Bool {
      self == .blackhole || self == .unreachable || self == .prohibit
    }
  }

  package let kind: Kind
  package let destination: AddressPrefix
  package let table: UInt32
  /// The router; nil where the destination is on the link.
  package let gateway: SocketAddress?
  /// The interface's number; 0 where it has none.
  package let link: UInt32
  /// The address that packets get as their sender; nil where the route does not say.
  package let source: SocketAddress?
  /// The smaller is taken first.
  package let metric: UInt32
  /// The route's own MTU; nil where the link's holds.
  package let mtu: Int?
  /// Its link has no carrier (RTNH_F_LINKDOWN), or it is dead (RTNH_F_DEAD).
  package let isDead: Bool
  /// An answer of the kernel for one address, not an entry of a table.
  package let isAnswer: Bool

  package init(
    kind: Kind = .unicast, destination: AddressPrefix, table: UInt32 = 254,
    gateway: SocketAddress? = nil, link: UInt32 = 0, source: SocketAddress? = nil,
    metric: UInt32 = 0, mtu: Int? = nil, isDead: Bool = false, isAnswer: Bool = false
  ) {
    self.kind = kind
    self.destination = destination
    self.table = table
    self.gateway = gateway
    self.link = link
    self.source = source
    self.metric = metric
    self.mtu = mtu
    self.isDead = isDead
    self.isAnswer = isAnswer
  }
}
