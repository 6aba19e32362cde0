// Facts about this machine's own Remote Desktop service, where it is the target (docs/facts.md).

extension FactKey where Value == String {
  /// The Remote Desktop server that this machine has, for example "xrdp".
  public static var serviceName: Self { Self("service.name") }
  /// What it does: running, hung, starting, stopped, failed, disabled or masked.
  public static var serviceState: Self { Self("service.state") }
  /// The known server whose socket takes the connection.
  public static var serviceListener: Self { Self("service.listener") }
}
