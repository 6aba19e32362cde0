private import Glibc
internal import LocalSystem
private import PluginKit

/// What is written down about tunnels on this machine.
struct TunnelConfiguration: Hashable, Sendable {
  /// Those without an interface.
  var tunnels: [ConfiguredTunnel] = []
  /// Folders that only root may list.
  var unread: [String] = []

  /// The most tunnels that are looked at.
  private static let limit = 64
  /// The longest file that is read, in bytes.
  private static let fileLimit = 256 * 1024

  /// Reads the folders of wg-quick and OpenVPN.
  ///
  /// - Parameters:
  ///   - interfaces: The names of the interfaces that are there.
  ///   - root: What stands before all paths.
  static func read(except interfaces: Set<String>, root: String = "") -> TunnelConfiguration {
    var configuration = TunnelConfiguration()
    let folder = "\(root)/etc/wireguard"
    for name in configuration.names(in: folder) where !interfaces.contains(name) {
      let file = try? BoundedFile(reading: "\(folder)/\(name).conf", limit: fileLimit)
      let networks = WireGuardFile.networks(in: file?.bytes ?? [])
      configuration.tunnels.append(
        ConfiguredTunnel(
          name: name, manager: .wireGuardQuick, networks: networks, namesAll: true))
    }
    // Which interface is OpenVPN's cannot be told: one that is there may be it.
    let hasInterface = interfaces.contains { $0.hasPrefix("tun") || $0.hasPrefix("tap") }
    for name in configuration.names(in: "\(root)/etc/openvpn/client") where !hasInterface {
      configuration.tunnels.append(ConfiguredTunnel(name: name, manager: .openVPN))
    }
    return configuration
  }

  /// The names of a folder's .conf files, sorted; notes a folder that may not be listed.
  private mutating func names(in path: String) -> [String] {
    guard let folder = opendir(path) else {
      if errno == EACCES { unread.append(path) }
      return []
    }
    defer { closedir(folder) }
    var names: [String] = []
    var seen = 0
    while names.count < Self.limit, seen < 4096, let entry = readdir(folder) {
      seen += 1
      let file = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard file.hasSuffix(".conf") else { continue }
      let name = String(file.dropLast(5))
      if ShellWord.isNameable(name) { names.append(name) }
    }
    return names.sorted()
  }
}
