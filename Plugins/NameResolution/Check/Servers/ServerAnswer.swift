internal import Linux

/// What one server said about the target, all names of the search list taken together.
struct ServerAnswer: Hashable, Sendable {
  /// Who was asked.
  let server: SocketAddress
  /// The name that the outcome is about.
  let name: String
  /// What it came to.
  let outcome: Outcome
  /// How long that took.
  let milliseconds: Int
  /// Nothing that could still come would change it.
  let isSettled: Bool

  init(
    server: SocketAddress, name: String, outcome: Outcome, milliseconds: Int = 0,
    isSettled: Bool = true
  ) {
    self.server = server
    self.name = name
    self.outcome = outcome
    self.milliseconds = milliseconds
    self.isSettled = isSettled
  }

  /// Decides as the system's resolver does: the first name in order that has an address.
  init(server: SocketAddress, names: [NameAnswer]) {
    let deciding = names.first { !$0.isSettled || !$0.outcome.found.isEmpty }
    if let deciding {
      self.init(server: server, deciding, isSettled: deciding.isSettled)
    } else if let failing = Self.mostTelling(names) {
      self.init(server: server, failing, isSettled: true)
    } else {
      self.init(server: server, name: "", outcome: .pending, isSettled: false)
    }
  }

  private init(server: SocketAddress, _ answer: NameAnswer, isSettled: Bool) {
    self.init(
      server: server, name: answer.name, outcome: answer.outcome,
      milliseconds: answer.milliseconds, isSettled: isSettled)
  }

  /// The answer that tells why there is no address, as the system's resolver picks it.
  ///
  /// A name that is tried as it stands first decides alone. One without dots is asked for beside
  /// its longer forms, and many servers refuse it on principle: it counts only alone.
  private static func mostTelling(_ names: [NameAnswer]) -> NameAnswer? {
    let shortest = names.min { $0.name.utf8.count < $1.name.utf8.count }
    if names.first == shortest { return shortest }
    let longer = names.filter { $0.name.contains(".") }
    let counting = longer.isEmpty ? names : longer
    return counting.first { $0.outcome == .noData }
      ?? counting.first { $0.outcome != .nameUnknown } ?? counting.first
  }

  /// The server as people name it: without the usual port.
  var serverText: String { server.port == 53 ? server.host : server.description }
}
