/// The name of a file in which FreeRDP 3 remembers a server's certificate: "HOST_PORT.pem".
package struct PinFileName: Hashable, Sendable {
  /// In lower case.
  package let host: String
  package let port: UInt16

  /// Takes a name apart; nil for what is none.
  package init?(_ name: String) {
    guard name.hasSuffix(".pem"), name.utf8.count <= 255 else { return nil }
    let stem = name.dropLast(4)
    guard let mark = stem.lastIndex(of: "_"), mark != stem.startIndex,
      let port = UInt16(stem[stem.index(after: mark)...])
    else { return nil }
    host = stem[..<mark].lowercased()
    self.port = port
  }
}
