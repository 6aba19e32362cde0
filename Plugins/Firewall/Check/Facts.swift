internal import PluginKit

// Facts of other plugins that this one wants, by the names that they have there.
extension FactKey where Value == String {
  /// The address of which the fact "tcp.outcome" speaks, whether it opened or not.
  static var dialledAddress: Self { Self("tcp.address") }
  /// The interface by which packets leave for the target.
  static var routeInterface: Self { Self("route.interface") }
  /// The address that they then come from.
  static var routeSource: Self { Self("route.source") }
}
