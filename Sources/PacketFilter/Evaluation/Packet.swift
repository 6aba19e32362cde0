/// One packet of a flow with its surroundings, as rules see it: what they can load, bit by bit.
package struct Packet: Sendable {
  /// Which of the two that open a connection.
  package enum Step: Hashable, Sendable {
    /// The client's first packet.
    case request
    /// The server's answer to it.
    case answer
  }

  let flow: Flow
  let step: Step
  var network: MaskedBytes
  var transport: MaskedBytes
  /// By the kernel's key (enum nft_meta_keys); what is missing is not known.
  var meta: [UInt32: MaskedBytes] = [:]
  /// A rule has taken it out of the kernel's memory of connections.
  var isUntracked = Match.no
  /// The kernel has looked up its connection.
  var isTracked = true
  /// It comes in over an interface, and does not go out.
  private(set) var isIncoming = false

  package init(_ step: Step, of flow: Flow) {
    self.flow = flow
    self.step = step
    let isRequest = step == .request
    let ends = isRequest ? (flow.source, flow.destination) : (flow.destination, flow.source)
    network = Self.network(flow, from: ends.0, to: ends.1)
    let ports = isRequest ? (flow.ownPort, flow.port) : (flow.port, flow.ownPort)
    transport = Self.transport(flow.transport, from: ports.0, to: ports.1, step)
    fillMeta()
  }

  /// The header of IP, of which addresses and protocol are known (RFC 791 3.1, RFC 8200 3).
  private static func network(
    _ flow: Flow, from source: [UInt8], to destination: [UInt8]
  ) -> MaskedBytes {
    var header = MaskedBytes(count: flow.isV6 ? 40 : 20)
    let number = MaskedBytes([flow.transport.rawValue])
    if flow.isV6 {
      header.put(MaskedBytes([0x60], known: [0xF0]), at: 0)
      header.put(number, at: 6)
      header.put(MaskedBytes(source), at: 8)
      header.put(MaskedBytes(destination), at: 24)
    } else {
      header.put(MaskedBytes([0x45]), at: 0)
      // No fragment: all of the offset and the flag of more, but not whether it may be one.
      header.put(MaskedBytes([0, 0], known: [0xBF, 0xFF]), at: 6)
      header.put(number, at: 9)
      header.put(MaskedBytes(source), at: 12)
      header.put(MaskedBytes(destination), at: 16)
    }
    return header
  }

  /// The header of TCP or UDP, of which the ports and the flags are known (RFC 9293 3.1).
  private static func transport(
    _ transport: Flow.Transport, from source: UInt16, to destination: UInt16, _ step: Step
  ) -> MaskedBytes {
    var header = MaskedBytes(count: transport == .tcp ? 20 : 8)
    header.put(MaskedBytes(bytes(source) + bytes(destination)), at: 0)
    if transport == .tcp {
      // SYN, or SYN and ACK; the two upper flags are for congestion.
      header.put(MaskedBytes([step == .request ? 0x02 : 0x12], known: [0x3F]), at: 13)
    }
    return header
  }

  private static func bytes(_ port: UInt16) -> [UInt8] { [UInt8(port >> 8), UInt8(port & 0xFF)] }
}

// MARK: - Surroundings

extension Packet {
  /// Keys of enum nft_meta_keys.
  enum Key {
    static let link: UInt32 = 1
    static let mark: UInt32 = 3
    static let inputIndex: UInt32 = 4
    static let outputIndex: UInt32 = 5
    static let inputName: UInt32 = 6
    static let outputName: UInt32 = 7
    static let user: UInt32 = 10
    static let group: UInt32 = 11
    static let version: UInt32 = 15
    static let transport: UInt32 = 16
    static let kind: UInt32 = 19
  }

  private mutating func fillMeta() {
    meta[Key.link] = MaskedBytes(flow.isV6 ? [0x86, 0xDD] : [0x08, 0x00])
    meta[Key.mark] = MaskedBytes([0, 0, 0, 0])
    meta[Key.version] = MaskedBytes([flow.isV6 ? 10 : 2])
    meta[Key.transport] = MaskedBytes([flow.transport.rawValue])
    // Only what this machine sends has an owner.
    if step == .request {
      meta[Key.user] = MaskedBytes(Self.native(flow.user))
      meta[Key.group] = MaskedBytes(Self.native(flow.group))
    }
  }

  /// The packet at one of the hooks: there it has one interface, and no other yet.
  func at(_ hook: Hook) -> Packet {
    var packet = self
    let isIncoming = [.prerouting, .input, .ingress].contains(hook)
    let interface = flow.interface
    let index = interface.map { MaskedBytes(Self.native($0.index)) }
    let name = interface.map { MaskedBytes(Self.name($0.name)) }
    let none = (MaskedBytes(Self.native(0)), MaskedBytes(Self.name("")))
    packet.isIncoming = isIncoming
    packet.meta[Key.inputIndex] = isIncoming ? index : none.0
    packet.meta[Key.inputName] = isIncoming ? name : none.1
    packet.meta[Key.outputIndex] = isIncoming ? none.0 : index
    packet.meta[Key.outputName] = isIncoming ? none.1 : name
    if isIncoming {
      packet.meta[Key.kind] = MaskedBytes([0])
      packet.meta[Key.user] = nil
      packet.meta[Key.group] = nil
    }
    return packet
  }

  /// Leads the packet elsewhere; what is not known of the new place is not known of the packet.
  mutating func redirect(address: MaskedBytes?, port: MaskedBytes?) {
    let offset = flow.isV6 ? 24 : 16
    if let address {
      network.put(address[0, flow.destination.count], at: offset)
    }
    if let port { transport.put(port[0, 2], at: 2) }
  }

  /// A number in this machine's own order.
  static func native(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  /// An interface's name in the sixteen bytes that the kernel gives it.
  static func name(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8.prefix(15))
    return bytes + [UInt8](repeating: 0, count: 16 - bytes.count)
  }
}

extension Packet {
  /// NFT_CT_STATE_BIT of its connection: 8 is new, 2 is established and 64 untracked; nil when it
  /// is not known.
  var state: UInt32? {
    guard isTracked, isUntracked != .maybe else { return nil }
    if isUntracked == .yes { return 64 }
    return step == .request ? 8 : 2
  }

  /// Where the packet comes from and goes to, as it is now.
  var source: MaskedBytes { flow.isV6 ? network[8, 16] : network[12, 4] }
  var destination: MaskedBytes { flow.isV6 ? network[24, 16] : network[16, 4] }
  var sourcePort: MaskedBytes { transport[0, 2] }
  var destinationPort: MaskedBytes { transport[2, 2] }

  /// The kind of an address by its number in linux/rtnetlink.h: 1 is another machine's, 2 an own;
  /// 5 and 3 are everybody's. Nil when the packet was led elsewhere.
  func kind(ofSource: Bool) -> UInt32? {
    let address = ofSource ? source : destination
    guard address.isKnown else { return nil }
    if address.value == flow.source { return 2 }
    guard address.value == flow.destination else { return nil }
    return flow.isLocal ? 2 : 1
  }
}
