internal import Linux

/// Everything that was tried on a host whose port does not open.
struct HostSurvey: Hashable, Sendable {
  /// The address that was looked at.
  var address: SocketAddress
  /// The port in question, tried again.
  var target: [LadderResult] = []
  /// Other ports, each tried once.
  var others: [UInt16: LadderResult] = [:]
  /// What ping came to.
  var echo = EchoReport()
  /// Messages about UDP datagrams.
  var datagramNotices: [ICMPError] = []
  /// A UDP datagram was answered by one.
  var isDatagramAnswered = false
  /// What the table of neighbours says; nil when it cannot say.
  var neighbour: NeighbourTable.State?
  /// How many repeated packets this machine did not let out meanwhile; nil when it cannot say.
  var refusedRepetitions: Int?
  /// The port's answer came in over the link; nil when this user may not look there.
  var isAnswerOnLink: Bool?
  /// How far away the refusals and the host's other answers came from; nil when this user may not
  /// look there.
  var distances: AnswerDistances?
  /// This machine's interfaces; nil when they cannot be listed.
  var interfaces: [NetworkInterface]?

  /// Whether the address is on a link of this machine; nil when that cannot be told.
  var isOnLink: Bool? {
    interfaces.map { $0.contains { $0.isRunning && $0.isOnLink(address) } }
  }

  /// What the host itself answered, in words; empty when it did not.
  var signsOfLife: [String] {
    let ports = others.sorted { $0.key < $1.key }.compactMap { port, result in
      hasAnswered(result) ? "port \(port) \(result.tcp?.word ?? "")" : nil
    }
    let ping = echo.times.min().map { ["ping \(Duration.words($0))"] } ?? []
    let notices = (echo.notices + datagramNotices).filter(isFromHost).map { "\($0)" }
    return ports + ping + Array(Set(notices)).sorted() + (isDatagramAnswered ? ["UDP"] : [])
      + (target.contains(where: hasAnswered) ? ["the port itself"] : [])
  }

  /// The message of a filter about the port in question.
  var prohibition: ICMPError? {
    target.filter { !$0.isOwnNotice }.compactMap(\.notice).first {
      $0.meaning == .prohibited || $0.meaning == .portUnreachable
    }
  }

  /// The kernel said, after asking in vain, that nobody on the link has the address.
  var isNeighbourGivenUp: Bool {
    (target + others.values).contains {
      $0.isOwnNotice && $0.notice?.meaning == .hostUnreachable
    }
  }

  /// Whether the host itself answered this attempt.
  private func hasAnswered(_ result: LadderResult) -> Bool {
    switch result.tcp {
    case .open: true
    case .refused: result.notice.map(isFromHost) ?? true
    default: result.notice.map(isFromHost) ?? false
    }
  }

  /// Whether the host itself sent this message.
  private func isFromHost(_ notice: ICMPError) -> Bool { notice.sender?.bytes == address.bytes }
}
