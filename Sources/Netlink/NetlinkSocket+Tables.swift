// The kernel's tables, whole or up to a limit.

extension NetlinkSocket {
  /// How many entries of a table are taken.
  package static let tableLimit = 20_000
  /// How often a table is read that changes meanwhile.
  private static let attempts = 3

  /// What was read of a table.
  package struct Table<Entry: Hashable & Sendable>: Hashable, Sendable {
    package let entries: [Entry]
    /// There are more.
    package let isTruncated: Bool

    package init(_ entries: [Entry], isTruncated: Bool = false) {
      self.entries = entries
      self.isTruncated = isTruncated
    }
  }

  /// Every interface.
  package static func interfaces() throws(NetlinkError) -> [Interface] {
    try table(NetlinkNumber.getLink, NetlinkNumber.newLink, header: 16) {
      Interface($0).map { [$0] }
    }
    .entries
  }

  /// Every address of every interface.
  package static func addresses() throws(NetlinkError) -> [LinkAddress] {
    try table(NetlinkNumber.getAddress, NetlinkNumber.newAddress, header: 8) {
      LinkAddress($0).map { [$0] }
    }.entries
  }

  /// Everyone known on own links.
  package static func neighbours() throws(NetlinkError) -> Table<Neighbour> {
    try table(NetlinkNumber.getNeighbour, NetlinkNumber.newNeighbour, header: 12) {
      Neighbour($0).map { [$0] }
    }
  }

  /// Every rule of both families, those first that are asked first.
  package static func rules() throws(NetlinkError) -> [PolicyRule] {
    try table(NetlinkNumber.getRule, NetlinkNumber.newRule, header: 12) {
      PolicyRule($0).map { [$0] }
    }.entries.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map(\.element)
  }

  /// Every route of every table of both families.
  package static func routes() throws(NetlinkError) -> Table<Route> {
    try table(NetlinkNumber.getRoute, NetlinkNumber.newRoute, header: 12) { Route.all(in: $0) }
  }

  /// Reads a table on a socket of its own: one that is read by half is of no more use.
  private static func table<Entry>(
    _ question: UInt16, _ answer: UInt16, header: Int, read: ([UInt8]) -> [Entry]?
  ) throws(NetlinkError) -> Table<Entry> {
    var attempt = 1
    while true {
      do throws(NetlinkError) {
        return try once(question, answer, header: header, read: read)
      } catch {
        guard error == .unsteady, attempt < attempts else { throw error }
        attempt += 1
      }
    }
  }

  private static func once<Entry>(
    _ question: UInt16, _ answer: UInt16, header: Int, read: ([UInt8]) -> [Entry]?
  ) throws(NetlinkError) -> Table<Entry> {
    let request = try NetlinkRequest(
      question, flags: NetlinkNumber.dump, header: [UInt8](repeating: 0, count: header))
    var entries: [Entry] = []
    var count = 0
    try NetlinkSocket(.route).ask(request) { message in
      guard message.type == answer else { return true }
      count += 1
      guard count <= tableLimit else { return false }
      entries += read(message.payload) ?? []
      return true
    }
    return Table(entries, isTruncated: count > tableLimit)
  }
}
