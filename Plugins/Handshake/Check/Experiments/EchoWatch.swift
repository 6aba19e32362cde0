internal import Linux

/// Sends a few echo requests and measures the answers.
final class EchoWatch: Watch {
  /// How many requests are sent at most.
  static let requestLimit = 4
  /// How many answers are enough.
  static let answersWanted = 3

  /// Nil when none was allowed, or when it is of no more use.
  private var socket: EchoSocket?
  /// When each request without an answer was sent, by its number.
  private var sentAt: [UInt16: MonotonicTime] = [:]
  /// What has come so far.
  private(set) var report = EchoReport()

  /// Opens the socket, if that is allowed, and sends the first two requests.
  init(to address: SocketAddress, identifier: UInt16) {
    do {
      socket = try EchoSocket(to: address, identifier: identifier)
    } catch {
      report.refusal = error
    }
    send()
    send()
  }

  /// The socket, while there is one.
  var watched: CInt? { socket?.descriptor.number }

  /// Enough answers or a message have come, or none can.
  var isSettled: Bool {
    socket == nil || report.times.count >= Self.answersWanted || !report.notices.isEmpty
  }

  /// Takes messages and answers, and asks again for each answer.
  func ready() {
    guard let socket else { return }
    if let notice = socket.takeError() { report.notices.append(notice) }
    do {
      while let sequence = try socket.takeAnswer() {
        guard let begin = sentAt.removeValue(forKey: sequence) else { continue }
        report.times.append(MonotonicTime.now().microseconds(since: begin))
        send()
      }
    } catch {
      // The error of a message that was queued, or of the next one: each is read once.
      if socket.takeError().map({ report.notices.append($0) }) == nil { ended(error) }
    }
  }

  /// Closes after an error that has no message behind it, so that it is not met again and again.
  private func ended(_ error: SystemError) {
    guard report.notices.isEmpty else { return }
    report.failure = error
    socket = nil
  }

  /// Sends the next request, unless enough were sent.
  private func send() {
    let sequence = UInt16(sentAt.count + report.times.count)
    guard let socket, sequence < Self.requestLimit else { return }
    do {
      sentAt[sequence] = .now()
      try socket.send(sequence: sequence)
    } catch {
      ended(error)
    }
  }
}
