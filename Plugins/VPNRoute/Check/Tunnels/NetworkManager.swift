internal import Linux
internal import SystemBus

/// Asks NetworkManager for VPNs that are set up and not active. Nothing is started for it.
enum NetworkManager {
  private static let service = "org.freedesktop.NetworkManager"
  private static let root = "/org/freedesktop/NetworkManager"
  /// The most connections that are looked at.
  private static let limit = 64
  /// How long one answer is waited for, in milliseconds.
  private static let patience = 300

  /// What it has; empty where no bus or no NetworkManager is there, which is usual.
  static func idleTunnels(
    at address: BusAddress = .system, until end: MonotonicTime
  ) -> [ConfiguredTunnel] {
    do {
      let bus = try BusConnection(to: address, patience: patience)
      let active = try activeIdentifiers(bus, until: end)
      let paths = try bus.property(
        service, path: "\(root)/Settings", interface: "\(service).Settings", "Connections")
      return try settings(of: paths, bus, until: end).compactMap {
        tunnel($0, except: active)
      }
    } catch {
      return []
    }
  }

  /// The identifiers of the connections that are active.
  private static func activeIdentifiers(
    _ bus: BusConnection, until end: MonotonicTime
  ) throws(BusError) -> Set<String> {
    let paths = try bus.property(service, path: root, interface: service, "ActiveConnections")
    var identifiers: Set<String> = []
    for path in texts(paths).prefix(limit) where MonotonicTime.now() < end {
      identifiers.insert(
        try bus.text(service, path: path, interface: "\(service).Connection.Active", "Uuid"))
    }
    return identifiers
  }

  /// The settings of each connection, which come without secrets.
  private static func settings(
    of paths: BusValue, _ bus: BusConnection, until end: MonotonicTime
  ) throws(BusError) -> [BusValue] {
    var found: [BusValue] = []
    for path in texts(paths).prefix(limit) where MonotonicTime.now() < end {
      let answer = try bus.call(
        service, path: path, interface: "\(service).Settings.Connection", method: "GetSettings")
      if let first = answer.first { found.append(first) }
    }
    return found
  }

  private static func texts(_ value: BusValue) -> [String] {
    (value.elements ?? []).compactMap(\.text)
  }
}
