/// The "mstshash" cookie of a connection request (MS-RDPBCGR 2.2.1.1).
package struct UserCookie: Hashable, Sendable {
  /// The longest identifier that fits a request beside its negotiation structure.
  package static let maximumLength =
    X224Unit.maximumVariableLength - NegotiationStructure.length - prefix.count - 2

  /// What the line begins with.
  private static let prefix = [UInt8]("Cookie: mstshash=".utf8)
  /// What the line ends with.
  private static let ending: [UInt8] = [0x0D, 0x0A]

  /// The identifier's bytes, in whatever code page the client uses.
  package let identifier: [UInt8]

  /// Takes an identifier; nil when it is too long or has a line break or a zero in it.
  package init?(_ identifier: String) {
    try? self.init(identifier: [UInt8](identifier.utf8)[...])
  }

  /// Reads the text of a cookie line; nil for a line that is a routing token.
  init?(line: ArraySlice<UInt8>) throws(WireError) {
    guard line.starts(with: Self.prefix) else { return nil }
    try self.init(identifier: line.dropFirst(Self.prefix.count))
  }

  /// Checks that an identifier fits on its line.
  private init(identifier: ArraySlice<UInt8>) throws(WireError) {
    let offset = X224Unit.variableOffset + Self.prefix.count
    guard identifier.count <= Self.maximumLength else {
      throw WireError(.badCookie, offset: offset, seen: identifier.count)
    }
    if let bad = identifier.firstIndex(where: { $0 == 0 || $0 == 0x0A || $0 == 0x0D }) {
      let place = offset + identifier.distance(from: identifier.startIndex, to: bad)
      throw WireError(.badCookie, offset: place, seen: Int(identifier[bad]))
    }
    self.identifier = [UInt8](identifier)
  }

  /// The cookie's bytes with its line ending.
  func encoded() -> [UInt8] { Self.prefix + identifier + Self.ending }

  /// Finds the first line of a request's variable part.
  ///
  /// - Returns: Where its text ends and where the next field starts; nil when there is no line,
  ///   since a negotiation structure comes first.
  static func line(of variable: [UInt8]) -> (contentEnd: Int, end: Int)? {
    guard variable.first != NegotiationStructure.Kind.request.rawValue else { return nil }
    let breaks = variable.indices.dropLast().first { Array(variable[$0...($0 + 1)]) == ending }
    return breaks.map { ($0, $0 + ending.count) }
  }
}
