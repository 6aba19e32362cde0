private import Glibc
internal import SystemBus

/// The bus of the user's own desktop, where there is one that nobody else made.
enum DesktopBus {
  /// Where it listens; nil where there is none, or where another user owns its socket.
  static func address(_ surroundings: Surroundings) -> BusAddress? {
    guard let path = socket(surroundings) else { return nil }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK,
      status.st_uid == surroundings.user
    else { return nil }
    return BusAddress(socket: path)
  }

  /// The socket that the environment names. One without a file belongs to nobody that can be seen.
  private static func socket(_ surroundings: Surroundings) -> String? {
    guard let variable = surroundings["DBUS_SESSION_BUS_ADDRESS"] else {
      return surroundings["XDG_RUNTIME_DIR"].map { "\($0)/bus" }
    }
    let beginning = "unix:path="
    guard let part = variable.split(separator: ";").first(where: { $0.hasPrefix(beginning) })
    else { return nil }
    let path = part.dropFirst(beginning.count).prefix { $0 != "," }
    // Escaped characters stand in no path that a desktop makes.
    return path.hasPrefix("/") && !path.contains("%") ? String(path) : nil
  }
}
