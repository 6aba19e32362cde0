internal import Linux
internal import Netlink

/// What the kernel does with packets to one address of the target.
struct Way: Hashable, Sendable {
  let address: SocketAddress
  let answer: RouteAnswer
  /// The table's entry that decides, where the kernel shows it.
  let entry: Route?

  /// The way that packets take; nil where they are refused.
  var route: Route? {
    guard case .route(let route) = answer else { return nil }
    return route
  }

  /// The error number of a refusal.
  var refusal: CInt? {
    guard case .refused(let number) = answer else { return nil }
    return number
  }

  /// A route for everything decides, and none for the address's own network.
  var isByDefault: Bool { route?.kind == .unicast && entry?.destination.isDefault == true }

  /// The address is on a link of this machine's own.
  var isOnLink: Bool { route?.kind == .unicast && route?.gateway == nil }

  /// The table that decides. The kernel may keep local routes together with those of the main one.
  var table: UInt32? { route.map { $0.kind == .local ? 255 : $0.table } }
}

extension SocketAddress {
  /// For use inside organisations and behind carriers (RFC 1918, RFC 6598, RFC 4193): over the
  /// Internet nothing leads to it.
  var isPrivate: Bool {
    switch family {
    case .v4:
      bytes[0] == 10 || bytes[0] == 172 && bytes[1] & 0xF0 == 16
        || bytes[0] == 192 && bytes[1] == 168 || bytes[0] == 100 && bytes[1] & 0xC0 == 64
    case .v6: bytes[0] & 0xFE == 0xFC
    }
  }

  /// Good on its own link only (RFC 3927, RFC 4291).
  var isLinkLocal: Bool {
    family == .v4
      ? bytes.starts(with: [169, 254]) : bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
  }
}
