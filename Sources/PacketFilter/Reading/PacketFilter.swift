private import Glibc
package import Linux

/// This machine's packet filter, read over netlink. It is only read, never changed.
package struct PacketFilter: ~Copyable {
  /// No longer list is read: 300,000 rules are about so long.
  package static let usualLimit = 128 << 20

  private let byteLimit: Int
  /// When no further rules are read.
  private let deadline: MonotonicTime
  private let socket: FilterSocket

  /// - Parameters:
  ///   - byteLimit: A longer list is refused, and nothing can be read after it.
  ///   - patience: For how long rules are read, in milliseconds. The kernel goes through a chain
  ///     again for every piece of its answer, so that a long one takes the square of its length.
  package init(byteLimit: Int = usualLimit, patience: Int = 10_000) throws(SystemError) {
    self.byteLimit = byteLimit
    deadline = .now().advanced(milliseconds: patience)
    socket = try FilterSocket()
  }

  /// All chains of tables for IP packets that are in force.
  ///
  /// - Throws: EPERM where the user may not look. A kernel without nf_tables has no chains.
  package func chains() throws(SystemError) -> [Chain] {
    do throws(SystemError) {
      let request = NetlinkRequest(.chains, isList: true, family: 0)
      let chains = try socket.ask(request, limit: byteLimit).compactMap(Chain.init)
      let dormant = try dormantTables()
      return chains.filter { !dormant.contains([$0.id.family.word, $0.id.table]) }
    } catch {
      guard error.number == EINVAL || error.number == EOPNOTSUPP else { throw error }
      return []
    }
  }

  /// Tables that somebody has put out of force (NFT_TABLE_F_DORMANT).
  private func dormantTables() throws(SystemError) -> Set<[String]> {
    let request = NetlinkRequest(.tables, isList: true, family: 0)
    let names = try socket.ask(request, limit: byteLimit).compactMap { message in
      message.body.flatMap { number, fields -> [String]? in
        guard (fields.word(2) ?? 0) & 1 != 0 else { return nil }
        return [FilterFamily(rawValue: number)?.word ?? "", fields.text(1) ?? ""]
      }
    }
    return Set(names)
  }

  /// The rules of one chain. The kernel goes through all of a table again for every piece of its
  /// answer unless it is asked for one chain.
  ///
  /// - Returns: Its rules in order; where the time was over before their end, one stands last that
  ///   nobody can tell about.
  package func rules(_ chain: Chain.ID) throws(SystemError) -> [Rule] {
    var request = NetlinkRequest(.rules, isList: true, family: chain.family.rawValue)
    request.add(1, text: chain.table)
    request.add(2, text: chain.name)
    let answer = try FilterSocket().ask(request, limit: byteLimit, until: deadline)
    let rules = answer.messages.compactMap(Rule.init)
    return answer.isWhole ? rules : rules + [Rule(chain, [.unknown(Self.unread)])]
  }

  /// What stands for the rules behind the last that was read in time.
  package static let unread = "more rules than can be read in time"

  /// Reads a rule again; nil when it is no more.
  package func rule(_ chain: Chain.ID, _ handle: UInt64) throws(SystemError) -> Rule? {
    var request = NetlinkRequest(.rules, isList: false, family: chain.family.rawValue)
    request.add(1, text: chain.table)
    request.add(2, text: chain.name)
    request.add(3, (0..<8).map { UInt8(truncatingIfNeeded: handle >> (56 - 8 * UInt64($0))) })
    return try socket.ask(request, limit: byteLimit).compactMap(Rule.init).first
  }

  /// Reads a set with its elements; nil when it is no more.
  package func set(_ id: FilterSet.ID) throws(SystemError) -> FilterSet? {
    var description = NetlinkRequest(.sets, isList: false, family: id.family.rawValue)
    description.add(1, text: id.table)
    description.add(2, text: id.name)
    var elements = NetlinkRequest(.setElements, isList: true, family: id.family.rawValue)
    elements.add(1, text: id.table)
    elements.add(2, text: id.name)
    return FilterSet(
      description: try socket.ask(description, limit: byteLimit),
      elements: try socket.ask(elements, limit: byteLimit))
  }
}
