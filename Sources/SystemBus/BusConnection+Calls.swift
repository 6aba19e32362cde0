private import CSystemd

extension BusConnection {
  /// Calls a method, and waits for its answer no longer than the connection's patience.
  ///
  /// No program is started to answer it, and no user is asked for leave.
  ///
  /// - Parameters:
  ///   - service: The name of the program on the bus.
  ///   - path: The object's path.
  ///   - interface: The interface that has the method.
  ///   - method: The method's name.
  ///   - arguments: What is passed to it.
  /// - Returns: The values of the answer.
  package func call(
    _ service: String, path: String, interface: String, method: String,
    _ arguments: [BusArgument] = []
  ) throws(BusError) -> [BusValue] {
    let what = "\(interface).\(method)"
    var made: OpaquePointer?
    let result = sd_bus_message_new_method_call(bus, &made, service, path, interface, method)
    guard result >= 0, let made else { throw BusError(result, what) }
    defer { sd_bus_message_unref(made) }
    for result in [
      sd_bus_message_set_auto_start(made, 0),
      sd_bus_message_set_allow_interactive_authorization(made, 0),
    ] where result < 0 {
      throw BusError(result, what)
    }
    for argument in arguments {
      let result = argument.append(to: made)
      if result < 0 { throw BusError(result, what) }
    }
    return try answer(to: made, what)
  }

  /// Reads a property.
  package func property(
    _ service: String, path: String, interface: String, _ name: String
  ) throws(BusError) -> BusValue {
    let values = try call(
      service, path: path, interface: "org.freedesktop.DBus.Properties", method: "Get",
      [.text(interface), .text(name)])
    guard values.count == 1 else {
      throw BusError(.wrongType, "\(interface).\(name): an answer of \(values.count) values")
    }
    return values[0]
  }

  /// Reads all properties of one interface, by their names.
  package func properties(
    _ service: String, path: String, interface: String
  ) throws(BusError) -> [String: BusValue] {
    let values = try call(
      service, path: path, interface: "org.freedesktop.DBus.Properties", method: "GetAll",
      [.text(interface)])
    guard values.count == 1, case .dictionary(let pairs) = values[0] else {
      throw BusError(.wrongType, "\(interface): its properties are no dictionary")
    }
    var named: [String: BusValue] = [:]
    for (key, value) in pairs {
      if let name = key.text { named[name] = value }
    }
    return named
  }

  private func answer(to message: OpaquePointer, _ what: String) throws(BusError) -> [BusValue] {
    var answer: OpaquePointer?
    var error = sd_bus_error()
    defer { sd_bus_error_free(&error) }
    let result = sd_bus_call(bus, message, UInt64(patience) * 1000, &error, &answer)
    guard result >= 0, let answer else { throw BusError(result, what, error) }
    defer { sd_bus_message_unref(answer) }
    var reader = BusReader(borrowing: answer, what: what)
    return try reader.values()
  }
}
