internal import Netlink
private import PluginKit
internal import SystemBus

extension NetworkManager {
  /// The most networks of one connection that are taken.
  private static let networkLimit = 1000

  /// Reads a connection's settings, by the names of nm-settings(5).
  ///
  /// - Parameters:
  ///   - settings: A dictionary of sections, as GetSettings gives it.
  ///   - active: The identifiers of the connections that are active.
  /// - Returns: nil for what is no VPN, or is active.
  static func tunnel(_ settings: BusValue, except active: Set<String>) -> ConfiguredTunnel? {
    let connection = settings["connection"]
    guard let name = connection?["id"]?.text, let kind = connection?["type"]?.text,
      kind == "vpn" || kind == "wireguard", ShellWord.isNameable(name),
      !active.contains(connection?["uuid"]?.text ?? "")
    else { return nil }
    let routes = ["ipv4", "ipv6"].flatMap { writtenRoutes(settings[$0]) }
    let allowed = (settings["wireguard"]?["peers"]?.elements ?? []).flatMap { peer in
      (peer["allowed-ips"]?.elements ?? []).compactMap { $0.text.flatMap(AddressPrefix.init) }
    }
    return ConfiguredTunnel(
      name: name, manager: .networkManager,
      networks: Array((routes + allowed).prefix(networkLimit)), namesAll: kind == "wireguard")
  }

  /// The routes that are set up by hand; those that the other end names come later.
  private static func writtenRoutes(_ section: BusValue?) -> [AddressPrefix] {
    (section?["route-data"]?.elements ?? []).compactMap { route in
      guard let destination = route["dest"]?.text, let length = route["prefix"]?.unsigned else {
        return nil
      }
      return AddressPrefix("\(destination)/\(length)")
    }
  }
}
