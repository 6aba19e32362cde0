internal import PacketFilter

/// The program that made a rule, as far as the names of its table and chain tell.
enum RuleOwner: Hashable, Sendable {
  case ufw, firewalld, docker, libvirt
  case fail2ban(jail: String)
  /// Rules of iptables, written by it or by a program that uses it.
  case iptables
  /// Another program that is known by its names.
  case program(String)
  /// Somebody who writes rules for nft.
  case administrator

  /// The name that stands before "'s rule"; nil where nobody is known.
  var name: String? {
    switch self {
    case .ufw: "ufw"
    case .firewalld: "firewalld"
    case .docker: "Docker"
    case .libvirt: "libvirt"
    case .fail2ban: "fail2ban"
    case .program(let name): name
    case .iptables: "iptables"
    case .administrator: nil
    }
  }

  /// Beginnings of tables and chains, in lower case, and who uses them.
  private static let names: [(prefix: String, owner: RuleOwner)] = [
    ("ufw-", .ufw), ("ufw6-", .ufw), ("firewalld", .firewalld), ("docker", .docker),
    ("libvirt", .libvirt), ("f2b-", .fail2ban(jail: "")), ("mullvad", .program("Mullvad VPN")),
    ("nordvpn", .program("NordVPN")), ("ts-", .program("Tailscale")),
    ("wg-quick", .program("wg-quick")), ("opensnitch", .program("OpenSnitch")),
    ("crowdsec", .program("CrowdSec")), ("kube-", .program("Kubernetes")),
    ("cali-", .program("Calico")), ("cilium", .program("Cilium")), ("lxd", .program("LXD")),
    ("incus", .program("Incus")), ("netavark", .program("Podman")),
    ("pvpn", .program("Proton VPN")),
    ("portmaster", .program("Portmaster")), ("fw4", .program("OpenWrt's firewall")),
    ("shorewall", .program("Shorewall")), ("ferm", .program("ferm")),
  ]

  /// The tables that iptables has.
  private static let iptablesTables: Set<String> = ["filter", "nat", "mangle", "raw", "security"]

  /// Finds the owner of a decision.
  ///
  /// - Parameter chains: All chains of the machine. A policy of one of iptables' own chains is
  ///   ufw's where ufw has chains beside it.
  init(of decision: Decision, among chains: [Chain]) {
    let chain = decision.chain
    if let owner = Self.owner(chain.name) ?? Self.owner(chain.table) {
      self = owner
      return
    }
    let isIPTables =
      [.ip, .ip6].contains(chain.family) && Self.iptablesTables.contains(chain.table)
    guard isIPTables else {
      self = .administrator
      return
    }
    let neighbours = chains.filter { $0.id.family == chain.family && $0.id.table == chain.table }
    let hasUFW = neighbours.contains { Self.owner($0.id.name) == .ufw }
    self = hasUFW && decision.handle == nil ? .ufw : .iptables
  }

  private static func owner(_ name: String) -> RuleOwner? {
    let lower = name.lowercased()
    let owner = names.first { lower.hasPrefix($0.prefix) }?.owner
    guard case .fail2ban = owner else { return owner }
    return .fail2ban(jail: String(name.dropFirst(4)))
  }
}
