/// The kind of packets that a table is for, by its number in linux/netfilter.h.
package enum FilterFamily: UInt8, Hashable, Sendable {
  case inet = 1
  case ip = 2
  case arp = 3
  case netdev = 5
  case bridge = 7
  case ip6 = 10

  /// The word that nft uses.
  package var word: String { "\(self)" }
}
