/// All that the judgement of remembered certificates looks at, as plain values.
package struct PinSight: Sendable {
  /// The name or address that was dialled, without port and brackets.
  package var host: String
  package var port: UInt16
  /// The address that answered, where it is known.
  package var address: String?
  /// This machine's clock, in seconds since 1970.
  package var now: Int64
  /// Who runs this.
  package var user: UInt32
  /// What the server shows now.
  package var shown: SeenCertificate
  /// The machine trusts the certificate for this name: clients then ask no memory.
  package var isTrusted: Bool
  /// What clients remember of the host, under its name and its address.
  package var pins: [Pin]
  /// What of it could not be read.
  package var refusals: [Refusal]

  package init(
    host: String, port: UInt16 = 3389, address: String? = nil, now: Int64, user: UInt32 = 1000,
    shown: SeenCertificate, isTrusted: Bool = false, pins: [Pin], refusals: [Refusal] = []
  ) {
    self.host = host
    self.port = port
    self.address = address
    self.now = now
    self.user = user
    self.shown = shown
    self.isTrusted = isTrusted
    self.pins = pins
    self.refusals = refusals
  }

  /// What the client compares when this host is dialled.
  package var own: [Pin] {
    pins.filter { $0.port == port && $0.host.lowercased() == host.lowercased() }
  }

  /// What it would compare if the host were dialled by its address.
  package var ofAddress: [Pin] {
    guard let address = address?.lowercased(), address != host.lowercased() else { return [] }
    return pins.filter { $0.port == port && $0.host.lowercased() == address }
  }
}
