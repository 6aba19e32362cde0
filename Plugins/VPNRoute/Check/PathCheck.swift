internal import CRDPCheck
internal import Linux
internal import Netlink
internal import PluginKit

/// The check "route.path": what the kernel does with packets to the target's addresses.
struct PathCheck {
  /// How many addresses are looked at.
  static let addressLimit = 16

  static let requires: [any AnyFactKey] = [FactKey<Int64>.targetPort, FactKey<[String]>.addresses]
  static let provides: [any AnyFactKey] = [
    FactKey<String>.routeInterface, FactKey<String>.routeKind, FactKey<String>.routeGateway,
    FactKey<String>.routeSource, FactKey<Int64>.routeMTU, FactKey<Int64>.routeTable,
  ]

  /// Asks, publishes the way of the first address that has one, and reports refusals.
  func run(_ run: Run) -> RDPOutcome {
    let addresses = Self.addresses(of: run)
    guard !addresses.isEmpty else { return .inconclusive }
    do {
      let ways = try Way.ask(addresses)
      let interfaces = try NetlinkSocket.interfaces()
      if let way = ways.first(where: { $0.route != nil }) {
        RouteFacts(way, interfaces).put(in: run)
      }
      let isRefused = ways.allSatisfy { $0.refusal != nil }
      let rules = isRefused ? try NetlinkSocket.rules() : []
      let routes = isRefused ? try NetlinkSocket.routes().entries : []
      PathJudge(ways: ways, walk: PolicyWalk(rules: rules, routes: routes)).judgement()
        .report(to: run)
      return .done
    } catch {
      run.log(.info, "netlink: \(error)")
      return .inconclusive
    }
  }

  /// The target's addresses with its port.
  static func addresses(of run: Run) -> [SocketAddress] {
    let port = run[.targetPort].flatMap { UInt16(exactly: $0) } ?? 0
    return (run[.addresses] ?? []).prefix(addressLimit).compactMap { SocketAddress($0, port: port) }
  }
}
