/// Where a bus listens.
package struct BusAddress: Hashable, Sendable {
  /// In the form of the D-Bus specification, one or more separated by semicolons.
  let text: String

  /// The bus of the whole machine.
  package static let system = BusAddress(socket: "/run/dbus/system_bus_socket")

  /// A bus on a socket of this path.
  package init(socket path: String) {
    text = "unix:path=" + Self.escaped(path)
  }

  /// What a variable such as DBUS_SESSION_BUS_ADDRESS says.
  ///
  /// Only local sockets are used. Others would send this user's name over a network or, worse, run
  /// a program.
  ///
  /// - Returns: nil when it names no local socket.
  package init?(variable: String) {
    let parts = variable.split(separator: ";").filter {
      $0.hasPrefix("unix:path=") || $0.hasPrefix("unix:abstract=")
    }
    if parts.isEmpty { return nil }
    text = parts.joined(separator: ";")
  }

  /// The bus of a user's own programs: what the variable says, or the usual place.
  ///
  /// - Parameters:
  ///   - variable: The value of DBUS_SESSION_BUS_ADDRESS; nil when it is not set.
  ///   - user: The user's number.
  package static func session(variable: String?, user: UInt32) -> BusAddress? {
    if let variable, !variable.isEmpty { return BusAddress(variable: variable) }
    return BusAddress(socket: "/run/user/\(user)/bus")
  }

  /// Escapes what has a meaning of its own in an address.
  private static func escaped(_ path: String) -> String {
    let plain = Set("-_/.*\\".utf8)
    return path.utf8.reduce(into: "") { text, byte in
      let isPlain =
        plain.contains(byte) || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }
}
