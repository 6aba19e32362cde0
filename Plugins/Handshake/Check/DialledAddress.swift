internal import PluginKit

extension FactKey where Value == String {
  /// The address of which the fact "tcp.outcome" speaks, whether it opened or not.
  ///
  /// A fact of this plugin's own: the shared "net.address" comes only where a connection opened.
  static var dialledAddress: Self { Self("tcp.address") }
}
