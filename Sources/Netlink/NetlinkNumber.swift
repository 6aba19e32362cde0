/// Numbers of the kernel's interface (linux/netlink.h, rtnetlink.h, if_link.h, fib_rules.h,
/// neighbour.h, genetlink.h, wireguard.h). They never change.
enum NetlinkNumber {
  /// NLM_F_REQUEST, NLM_F_MULTI, NLM_F_DUMP_INTR.
  static let request: UInt16 = 1
  static let multi: UInt16 = 2
  static let interrupted: UInt16 = 0x10
  /// NLM_F_ROOT | NLM_F_MATCH, that is NLM_F_DUMP.
  static let dump: UInt16 = 0x300
  /// NLMSG_ERROR and NLMSG_DONE.
  static let error: UInt16 = 2
  static let done: UInt16 = 3

  /// RTM_GETLINK, RTM_GETADDR, RTM_GETROUTE, RTM_GETNEIGH, RTM_GETRULE.
  static let getLink: UInt16 = 18
  static let getAddress: UInt16 = 22
  static let getRoute: UInt16 = 26
  static let getNeighbour: UInt16 = 30
  static let getRule: UInt16 = 34
  /// RTM_NEWLINK, RTM_NEWADDR, RTM_NEWROUTE, RTM_NEWNEIGH, RTM_NEWRULE.
  static let newLink: UInt16 = 16
  static let newAddress: UInt16 = 20
  static let newRoute: UInt16 = 24
  static let newNeighbour: UInt16 = 28
  static let newRule: UInt16 = 32

  /// RTM_F_CLONED, RTM_F_LOOKUP_TABLE, RTM_F_FIB_MATCH.
  static let clonedRoute: UInt32 = 0x200
  static let lookupTable: UInt32 = 0x1000
  static let fibMatch: UInt32 = 0x2000

  /// The family of IPv4 and of IPv6.
  static let v4: UInt8 = 2
  static let v6: UInt8 = 10
}
