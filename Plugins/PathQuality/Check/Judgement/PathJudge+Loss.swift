internal import PluginKit

// What is lost on the way.
extension PathJudge {
  /// Loss, by pings where they can tell and by TCP where they cannot.
  mutating func judgeLoss() {
    guard sight.isPingAnswered else { return judgeLossByTCP("No ping was answered.") }
    guard sight.long?.isRateLimited != true else {
      return judgeLossByTCP("Pings are answered at an even rate, as by a rule that limits them.")
    }
    let pings = sight.pings
    guard pings.isSignificant else {
      if pings.lost > 0 {
        judgement.doubt("path.loss-seen", "\(pings) pings were lost, which chance explains.")
      }
      if sight.repeated ?? 0 > 0 || pings.lost > 0 {
        judgement.doubt("path.loss-felt", "Too few packets were lost to tell.")
      }
      return
    }
    judgement.see(
      "path.loss-seen",
      "\(pings) pings to the host were not answered (\(percent(pings))).", lossEvidence)
    judgeFeltLoss()
  }

  /// Loss of pings that TCP confirms.
  private mutating func judgeFeltLoss() {
    guard sight.isOpen else {
      return judgement.doubt("path.loss-felt", "No connection opened, so TCP cannot confirm it.")
    }
    let repeated = sight.repeated ?? 0
    let late = sight.connects?.lost ?? 0
    guard repeated > 0 || late > 0 else {
      return judgement.doubt("path.loss-felt", "TCP did not lose anything meanwhile.")
    }
    let packets = repeated == 1 ? "1 packet" : "\(repeated) packets"
    let own = repeated > 0 ? ["repeated \(packets) of the connection"] : []
    let others = sight.connects.map {
      ["had \($0) further connections answered late or not at all"]
    }
    let words = (own + (late > 0 ? others ?? [] : [])).joined(separator: " and ")
    judgement.see(
      "path.loss-felt",
      "\(sight.pings) pings were lost (\(percent(sight.pings))), and TCP \(words).",
      lossEvidence)
  }

  /// Loss where pings do not tell: only TCP's connections do.
  private mutating func judgeLossByTCP(_ why: String) {
    judgement.doubt("path.loss-seen", why)
    guard let connects = sight.connects else {
      return judgement.doubt("path.loss-felt", why)
    }
    guard connects.isSignificant else { return }
    judgement.see(
      "path.loss-felt",
      "\(connects) connections were answered late or not at all (\(percent(connects))), and TCP "
        + "had to repeat packets.", lossEvidence)
  }

  private var lossEvidence: [Evidence] {
    var evidence: [Evidence] = []
    if sight.pings.sent > 0 {
      evidence.append(Evidence("pings-sent", sight.pings.sent))
      evidence.append(Evidence("pings-lost", sight.pings.lost))
    }
    if let repeated = sight.repeated { evidence.append(Evidence("tcp-repetitions", repeated)) }
    if let connects = sight.connects {
      evidence.append(Evidence("connections-late", "\(connects)"))
    }
    return evidence
  }

  private func percent(_ count: LossCount) -> String {
    let tenths = count.permille
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) %" : "\((tenths + 5) / 10) %"
  }
}
