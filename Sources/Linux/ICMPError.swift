/// An error message of a router or a host, as the kernel queued it for the packet's sender.
package struct ICMPError: Hashable, Sendable {
  /// What an "unreachable" message says, the same for both versions of the protocol.
  package enum Meaning: Hashable, Sendable {
    /// Nobody knows a way to the network (RFC 792 code 0, RFC 4443 code 0).
    case noRoute
    /// The last router could not reach the host itself (RFC 792 code 1, RFC 4443 code 3).
    case hostUnreachable
    /// Nothing takes packets for this port, or a filter says so in the host's place.
    case portUnreachable
    /// A filter forbids it (RFC 1812 5.2.7.1 codes 9, 10, 13; RFC 4443 codes 1, 5, 6).
    case prohibited
    /// Everything else, for example a packet that is too big.
    case other
  }

  package let family: SocketAddress.Family
  /// The type as the protocol of the family numbers it.
  package let type: UInt8
  package let code: UInt8
  /// Who sent the message; nil when the kernel did not say.
  package let sender: SocketAddress?
  /// What else the message says: of a packet that is too big, the size that fits.
  package let information: UInt32

  package init(
    family: SocketAddress.Family, type: UInt8, code: UInt8, sender: SocketAddress?,
    information: UInt32 = 0
  ) {
    self.family = family
    self.type = type
    self.code = code
    self.sender = sender
    self.information = information
  }

  /// The message's meaning.
  package var meaning: Meaning {
    switch (family, type, code) {
    case (.v4, 3, 0), (.v4, 3, 6), (.v4, 3, 11), (.v6, 1, 0): .noRoute
    case (.v4, 3, 1), (.v4, 3, 7), (.v4, 3, 12), (.v6, 1, 3): .hostUnreachable
    case (.v4, 3, 2), (.v4, 3, 3), (.v6, 1, 4): .portUnreachable
    case (.v4, 3, 9), (.v4, 3, 10), (.v4, 3, 13...15): .prohibited
    case (.v6, 1, 1), (.v6, 1, 5), (.v6, 1, 6): .prohibited
    default: .other
    }
  }
}

// MARK: - Messages about the way

extension ICMPError {
  /// A router could not pass the packet on in one piece (RFC 1191 section 4, RFC 4443
  /// section 3.2).
  package var isTooBig: Bool {
    family == .v4 ? type == 3 && code == 4 : type == 2
  }

  /// The size that fits where the message says so; old routers say nothing.
  package var fittingSize: Int? { isTooBig && information > 0 ? Int(information) : nil }

  /// The packet had passed as many routers as it was allowed to.
  package var isTimeExceeded: Bool { type == (family == .v4 ? 11 : 3) && code == 0 }
}

// MARK: - CustomStringConvertible

extension ICMPError: CustomStringConvertible {
  /// The protocol with type and code, for example "ICMP 3/13".
  package var description: String { "\(family == .v4 ? "ICMP" : "ICMPv6") \(type)/\(code)" }
}
