internal import CRDPCheck
internal import PluginKit

// What each finding means to the diagnosis. That a product is there proves nothing: most machines
// of companies have one, and most of their connections work.
extension SecurityFinding {
  var declaration: Finding {
    switch self {
    case .presentNetwork:
      Finding(
        rawValue, "A security product that can stop connections runs here", leak: 0.3,
        causes: [Link("local.security-product", 0.9), Link("tls.intercept", 0.3)])
    case .refuses:
      Finding(
        rawValue, "This machine forbids the connection, and a product that can do so runs here",
        leak: 0.00005,
        causes: [Link("local.security-product", 0.4), Link("local.firewall", 0.02)])
    case .intercepts:
      Finding(
        rawValue, "A product of this machine signed the server's certificate", effect: .degrades,
        leak: 0.00005, causes: [Link("tls.intercept", 0.6)])
    }
  }
}
