internal import CRDPCheck
internal import Linux
internal import PluginKit

/// Findings about opening the connection.
enum TCPJudge {
  /// Judges addresses of which none opened.
  ///
  /// - Parameter interfaces: This machine's; nil when they cannot be listed.
  static func judge(
    _ attempts: [LadderJudge.Attempt], _ interfaces: [NetworkInterface]?,
    into judgement: inout Judgement
  ) {
    // A machine without IPv6 has no route to an IPv6 address, which says nothing when another
    // family's packets can leave.
    let others = attempts.filter { $0.result.tcp != .noRoute }
    for attempt in others.isEmpty ? attempts : others {
      let lacksRouter = isRouterSilent(attempt, interfaces)
      guard let id = lacksRouter ? "tcp.gateway-silent" : id(attempt.result.tcp) else { continue }
      if attempt.result.tcp == .silent, LadderJudge.isTooShort(.tcp, attempt.result) {
        judgement.doubt([id], because: LadderJudge.tooShort)
        continue
      }
      judgement.see(id, message(attempt), evidence(attempt))
    }
  }

  /// Judges the other addresses where one opened.
  static func judgeOthers(_ attempts: [LadderJudge.Attempt], into judgement: inout Judgement) {
    let routed = Set(attempts.filter { $0.result.tcp != .noRoute }.map(\.address.family))
    for attempt in attempts where attempt.result.tcp != .open {
      // A family that this machine has no route for at all is not the name's fault.
      guard routed.contains(attempt.address.family) else { continue }
      judgement.see("tcp.some-addresses-dead", message(attempt), evidence(attempt))
    }
  }

  /// This machine's own search for the next machine on the way ended in vain, and that is not the
  /// host itself.
  private static func isRouterSilent(
    _ attempt: LadderJudge.Attempt, _ interfaces: [NetworkInterface]?
  ) -> Bool {
    guard attempt.result.tcp == .hostUnreachable, attempt.result.isOwnNotice, let interfaces else {
      return false
    }
    return !interfaces.contains { $0.isRunning && $0.isOnLink(attempt.address) }
  }

  /// The finding of an outcome; none for an open port.
  private static func id(_ outcome: TCPOutcome?) -> String? {
    switch outcome {
    case .refused: "tcp.refused-connection"
    case .silent: "tcp.silent"
    case .hostUnreachable: "tcp.host-unreachable"
    case .wayUnknown: "tcp.way-unknown"
    case .prohibited: "tcp.prohibited"
    case .noRoute: "tcp.net-unreachable"
    case .deniedHere: "tcp.denied-here"
    case .failed: "tcp.error"
    case .open, nil: nil
    }
  }

  /// One sentence about one address.
  private static func message(_ attempt: LadderJudge.Attempt) -> String {
    let outcome = attempt.result.tcp ?? .silent
    return "\(attempt.address) \(outcome.clause)\(time(attempt.result))."
  }

  /// How long a silence lasted.
  private static func time(_ result: LadderResult) -> String {
    guard let elapsed = result.elapsed[.tcp] else { return "" }
    return result.tcp == .silent ? " within \(Duration.words(elapsed))" : ""
  }

  /// What the kernel said, and who said it.
  private static func evidence(_ attempt: LadderJudge.Attempt) -> [Evidence] {
    let result = attempt.result
    var evidence = [Evidence("address", attempt.address.host, .address)]
    if let elapsed = result.elapsed[.tcp] {
      evidence.append(Evidence("after", Duration.words(elapsed)))
    }
    if let number = result.errorNumber {
      evidence.append(Evidence("error", SystemError.message(number)))
    }
    if let notice = result.notice {
      evidence.append(Evidence("message", notice))
      if let sender = notice.sender {
        let who = result.isOwnNotice ? "this machine" : sender.host
        evidence.append(Evidence("message-from", who, .address))
      }
    }
    return evidence
  }
}
