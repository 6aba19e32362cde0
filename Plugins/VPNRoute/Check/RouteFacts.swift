internal import CRDPCheck
internal import Linux
internal import Netlink
internal import PluginKit

/// The facts that follow from the kernel's answer for one address.
struct RouteFacts: Hashable, Sendable {
  var interface: String?
  var kind: String?
  var gateway: String?
  var source: String?
  var mtu: Int64?
  var table: Int64?

  init(_ way: Way, _ interfaces: [Interface]) {
    guard let route = way.route else { return }
    let found = interfaces.first { $0.index == route.link }
    interface = found?.name
    kind = found.map { InterfaceKind($0).rawValue }
    gateway = route.gateway?.host
    source = route.source?.host
    mtu = (route.mtu ?? found?.mtu).map(Int64.init)
    table = way.table.map(Int64.init)
  }

  /// Publishes what is known.
  func put(in run: Run) {
    if let interface { run.put(.routeInterface, interface) }
    if let source { run.put(.routeSource, source, privacy: .address) }
    if let gateway { run.put(.routeGateway, gateway, privacy: .address) }
    if let kind { run.put(.routeKind, kind) }
    if let mtu { run.put(.routeMTU, mtu) }
    if let table { run.put(.routeTable, table) }
  }
}
