internal import Linux

/// What a hosts file (hosts(5)) says about one name.
enum HostsFile {
  /// The most addresses that are taken for one name.
  static let mostAddresses = 64

  /// The addresses of a name, in the file's order.
  ///
  /// - Parameters:
  ///   - name: The name; capitals and a dot at its end do not matter.
  ///   - content: The file, from anyone: lines that are not an address and names are passed over.
  static func addresses(of name: String, in content: [UInt8]) -> [SocketAddress] {
    let wanted = plain(name)
    var found: [SocketAddress] = []
    for words in ConfigurationText.lines(content, where: { mayHold(wanted, $0) }) {
      guard found.count < mostAddresses else { break }
      guard words.dropFirst().contains(where: { plain($0) == wanted }) else { continue }
      guard let address = SocketAddress(words[0], port: 0) else { continue }
      if !found.contains(address) { found.append(address) }
    }
    return found
  }

  private static func plain(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }

  /// Passes over most lines of a long file without making text of them: length and first letter.
  private static func mayHold(_ name: String, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > name.utf8.count, let first = name.utf8.first else { return false }
    guard first < 0x80 else { return true }
    let capital = (97...122).contains(first) ? first - 32 : first
    return line.contains { $0 == first || $0 == capital }
  }
}
