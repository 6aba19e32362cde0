/// A client's conversation with a port, as far as packet filters can tell one from another.
package struct Flow: Hashable, Sendable {
  /// By its number in the IP header.
  package enum Transport: UInt8, Hashable, Sendable {
    case tcp = 6
    case udp = 17
  }

  /// An interface of this machine.
  package struct Interface: Hashable, Sendable {
    package let name: String
    package let index: UInt32

    package init(_ name: String, index: UInt32) {
      self.name = name
      self.index = index
    }
  }

  package var transport: Transport
  /// This machine's address, four or sixteen bytes.
  package var source: [UInt8]
  /// The server's address.
  package var destination: [UInt8]
  package var port: UInt16
  /// The port that this side would take.
  package var ownPort: UInt16
  /// Where packets leave; nil when that is not known.
  package var interface: Interface?
  /// Who the packets belong to.
  package var user: UInt32
  package var group: UInt32
  /// The server is this machine itself.
  package var isLocal = false

  package init(
    _ transport: Transport = .tcp, from source: [UInt8], to destination: [UInt8],
    port: UInt16 = 3389, ownPort: UInt16 = 40_000, over interface: Interface? = nil,
    user: UInt32 = 0, group: UInt32 = 0, isLocal: Bool = false
  ) {
    self.transport = transport
    self.source = source
    self.destination = destination
    self.port = port
    self.ownPort = ownPort
    self.interface = interface
    self.user = user
    self.group = group
    self.isLocal = isLocal
  }

  package var isV6: Bool { destination.count == 16 }
}
