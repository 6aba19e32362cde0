/// One place where xrdp is told to listen: an entry of "port" in its configuration (xrdp.ini(5)).
struct ListenPlace: Hashable, Sendable {
  /// The address as it is written; empty for all.
  let address: String
  let port: UInt16

  /// Reads the value: entries such as 3389, tcp://:3389, tcp://10.0.0.1:3389 or
  /// tcp6://{::1}:3389, with blanks or commas between. Others, such as local sockets, are left out.
  static func read(_ value: String) -> [ListenPlace] {
    value.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" }).prefix(64)
      .compactMap(place)
  }

  private static func place(_ entry: Substring) -> ListenPlace? {
    if let port = UInt16(entry) { return ListenPlace(address: "", port: port) }
    let schemes = ["tcp://", "tcp6://", "tcp4://"]
    guard let scheme = schemes.first(where: { entry.lowercased().hasPrefix($0) }) else {
      return nil
    }
    let rest = entry.dropFirst(scheme.count)
    guard let colon = rest.lastIndex(of: ":"),
      let port = UInt16(rest[rest.index(after: colon)...])
    else { return nil }
    let address = rest[..<colon]
    // A dot alone stands for this machine.
    guard address != "." else { return ListenPlace(address: "127.0.0.1", port: port) }
    let braces: Set<Character> = ["{", "}", "[", "]"]
    return ListenPlace(address: String(address.filter { !braces.contains($0) }), port: port)
  }
}
