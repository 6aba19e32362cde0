package import Linux

/// What the kernel knows of one machine on an own link.
package struct Neighbour: Hashable, Sendable {
  /// The neighbour's state (NUD_... of linux/neighbour.h).
  package enum State: UInt16, Hashable, Sendable {
    case incomplete = 0x01
    case reachable = 0x02
    case stale = 0x04
    case delay = 0x08
    case probe = 0x10
    case failed = 0x20
    case noArp = 0x40
    case permanent = 0x80

    /// The word that ip(8) prints.
    package var word: String {
      switch self {
      case .noArp: "NOARP"
      default: "\(self)".uppercased()
      }
    }

    /// Asked for its hardware address, and no answer came.
    package var isSearchedInVain: Bool { self == .incomplete || self == .failed }

    /// It answered a little while ago: what is only remembered is stale, and asked again soon.
    package var hasAnswered: Bool { self == .reachable }

    /// It answered once, and is about to be asked again.
    package var isBeingAsked: Bool { self == .delay || self == .probe }
  }

  /// The interface's number.
  package let link: UInt32
  package let address: SocketAddress
  package let state: State

  package init(link: UInt32, address: SocketAddress, state: State) {
    self.link = link
    self.address = address
    self.state = state
  }
}

extension Neighbour {
  /// Reads an RTM_NEWNEIGH message: struct ndmsg, then attributes (NDA_...).
  init?(_ payload: [UInt8]) {
    guard payload.count >= 12, let index = payload.number(at: 4, Int32.self), index > 0,
      let state = payload.number(at: 8, UInt16.self).flatMap(State.init),
      let address = AttributeList(payload, from: 12)[1].flatMap({
        SocketAddress(addressBytes: $0, scope: UInt32(index))
      })
    else { return nil }
    self.init(link: UInt32(index), address: address, state: state)
  }
}
