internal import Linux

/// The questions to one server, both families of each name at once: one round trip.
final class ServerInquiry {
  /// Who is asked.
  let server: SocketAddress
  private let channel: AresChannel
  private let questions: [(v4: Question, v6: Question)]

  /// Sends all questions.
  ///
  /// - Parameter names: The names in the order of preference.
  init(server: SocketAddress, names: [String]) throws(AresError) {
    self.server = server
    channel = try AresChannel(server: server)
    questions = names.map { (Question($0, .v4), Question($0, .v6)) }
    for question in questions {
      channel.ask(question.v4)
      channel.ask(question.v6)
    }
  }

  /// What is known by now.
  var answer: ServerAnswer {
    ServerAnswer(
      server: server,
      names: questions.map { v4, v6 in
        NameAnswer(
          name: v4.name, v4: v4.outcome, v6: v6.outcome,
          milliseconds: max(v4.milliseconds, v6.milliseconds))
      })
  }

  /// The sockets to wait for.
  var pollEntries: [PollEntry] { channel.pollEntries }
  /// Milliseconds until it must be handled even if nothing comes, nil when all is answered.
  var milliseconds: Int? { channel.milliseconds }

  /// Takes answers from the sockets that are ready, and handles what timed out.
  func handle(_ entries: some Sequence<PollEntry>) { channel.handle(entries) }
}
