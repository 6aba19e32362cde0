extension BusConnection {
  /// Reads a property that is a text or an object's path.
  package func text(
    _ service: String, path: String, interface: String, _ name: String
  ) throws(BusError) -> String {
    try typed(property(service, path: path, interface: interface, name).text, name)
  }

  /// Reads a property that is a whole number of any width.
  package func integer(
    _ service: String, path: String, interface: String, _ name: String
  ) throws(BusError) -> Int64 {
    try typed(property(service, path: path, interface: interface, name).integer, name)
  }

  /// Reads a property that is a whole number and not negative, of any width.
  package func unsigned(
    _ service: String, path: String, interface: String, _ name: String
  ) throws(BusError) -> UInt64 {
    try typed(property(service, path: path, interface: interface, name).unsigned, name)
  }

  /// Reads a property that is true or false.
  package func boolean(
    _ service: String, path: String, interface: String, _ name: String
  ) throws(BusError) -> Bool {
    try typed(property(service, path: path, interface: interface, name).boolean, name)
  }

  private func typed<Value>(_ value: Value?, _ name: String) throws(BusError) -> Value {
    guard let value else { throw BusError(.wrongType, "\(name): a value of another kind") }
    return value
  }
}
