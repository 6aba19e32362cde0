internal import PluginKit

extension FindingKind {
  /// The finding as the plugin declares it.
  var declaration: Finding {
    Finding(rawValue, title, effect: blocks ? .blocks : .none, leak: leak, causes: causes)
  }

  /// What it is, in words that stand in a list.
  private var title: String {
    switch self {
    case .nameUnknown: "The name does not exist"
    case .noData: "The name exists but has no address"
    case .serversSilent: "No name server answers"
    case .serverRefused: "The name servers refuse to answer"
    case .serverFailed: "The name servers fail to answer"
    case .someServersBad: "A name server is silent or fails, although the name is answered"
    case .answersDisagree: "Name servers give different answers"
    case .hostsOverrides: "The hosts file gives another address than the name servers"
    case .uselessAddress: "The name has an address that no server can have"
    case .noServer: "No name server is configured"
    case .offline: "This machine has no network"
    case .noRoute: "No route leads to the name servers"
    case .routerSilent: "The router that leads to the name servers does not answer"
    case .systemDiffers: "The system does not find a name that the name servers know"
    }
  }

  /// Whether it proves by itself that no client gets an address.
  private var blocks: Bool {
    switch self {
    case .nameUnknown, .noData, .systemDiffers: true
    default: false
    }
  }

  /// How often it is seen although nothing is wrong: rotating addresses, names of a cluster.
  private var leak: Double {
    switch self {
    case .someServersBad: 0.03
    case .answersDisagree: 0.02
    case .hostsOverrides: 0.01
    case .uselessAddress: 0.0001
    case .offline, .noRoute, .routerSilent: 0.00005
    default: 0.001
    }
  }

  /// What explains it, and how strongly; the causes are the built-in ones and this plugin's own.
  private var causes: [Link] {
    switch self {
    case .nameUnknown: [Link("dns.nxdomain", 0.99), Link("vpn.down", 0.4)]
    case .noData: [Link("dns.no-address", 0.99), Link("vpn.down", 0.05)]
    case .serversSilent:
      [
        Link("dns.server-unreachable", 0.95), Link("link.down", 0.7), Link("vpn.down", 0.2),
        Link("route.none", 0.2), Link("route.gateway-down", 0.4), Link("local.firewall", 0.05),
      ]
    case .serverRefused: [Link("dns.server-failure", 0.5), Link("vpn.down", 0.02)]
    case .serverFailed:
      [Link("dns.server-failure", 0.5), Link("link.down", 0.3), Link("vpn.down", 0.02)]
    case .someServersBad: [Link("vpn.down", 0.15), Link("dns.server-failure", 0.05)]
    case .answersDisagree:
      [Link("dns.stale", 0.4), Link("dns.nxdomain", 0.15), Link("vpn.down", 0.1)]
    case .hostsOverrides: [Link("dns.stale", 0.5)]
    case .uselessAddress: [Link("dns.filtered", 0.5), Link("dns.stale", 0.02)]
    case .noServer: [Link("dns.no-resolver", 0.99), Link("link.down", 0.3)]
    // None of these is seen where an address was typed, hence no higher strengths.
    case .offline: [Link("link.down", 0.5)]
    case .noRoute: [Link("route.none", 0.3), Link("vpn.down", 0.03)]
    case .routerSilent: [Link("route.gateway-down", 0.3)]
    case .systemDiffers: [Link("client.config", 0.1), Link("dns.stale", 0.2)]
    }
  }
}
