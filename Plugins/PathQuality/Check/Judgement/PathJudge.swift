internal import Linux
internal import PluginKit

/// What all that was measured says of the way.
struct PathJudge {
  /// Above this round trip users notice, in microseconds. Microsoft calls up to 150 ms no
  /// impairment, up to 200 ms fine for text, and more a possible one ("Troubleshoot connection
  /// quality in Azure Virtual Desktop").
  static let slow = 200_000
  /// Twice that is no matter of taste any more.
  static let crawling = 400_000
  /// Answers that come so unevenly make pictures stutter, in microseconds.
  static let uneven = 150_000
  /// Fewer pings in the longer series tell nothing about unevenness.
  static let leastTimes = 20
  /// No real way carries less than this, so that what drops smaller pings is a rule for pings.
  static let leastMTU = 1180

  /// What was measured.
  let sight: PathSight
  /// What is said of it.
  var judgement = Judgement()

  /// Judges everything.
  static func judge(_ sight: PathSight) -> Judgement {
    var judge = PathJudge(sight)
    judge.judgeLoss()
    judge.judgeTime()
    judge.judgeSize()
    judge.judgeSilence()
    return judge.judgement
  }

  private init(_ sight: PathSight) {
    self.sight = sight
  }

  // MARK: - Time

  private mutating func judgeTime() {
    guard let roundTrip = sight.roundTrip else {
      for id in ["path.slow", "path.crawls"] {
        judgement.doubt(id, "No round trip could be measured.")
      }
      return
    }
    let jitter = sight.long.flatMap { $0.loss.sent >= Self.leastTimes ? $0.jitter : nil }
    let words = Duration.words(roundTrip)
    let evidence =
      [Evidence("round-trip", words)]
      + (jitter.map { [Evidence("jitter", Duration.words($0))] } ?? [])
    if roundTrip > Self.slow {
      judgement.see(
        "path.slow", "A packet to the host and back takes \(words).", evidence)
    }
    if roundTrip > Self.crawling {
      judgement.see(
        "path.crawls",
        "A packet to the host and back takes \(words); sessions feel more than 200 ms.",
        evidence)
    } else if let jitter, jitter > Self.uneven {
      judgement.see(
        "path.crawls",
        "Answers come unevenly: one in ten takes \(Duration.words(jitter)) longer "
          + "than the fastest.", evidence)
    }
  }

  // MARK: - Silence

  /// Counts only where no connection opened, and where pings did leave this machine.
  private mutating func judgeSilence() {
    guard !sight.isOpen else {
      if !sight.isPingAnswered {
        judgement.doubt("path.silent", "The host answers TCP, so that it owes no answer to pings.")
      }
      return
    }
    guard !sight.isPingAnswered else { return }
    guard let long = sight.long, long.refusal == nil, long.failure == nil, long.loss.sent > 0 else {
      return judgement.doubt("path.silent", "No ping could be sent, or a router answered it.")
    }
    let end = sight.trace?.last
    let way = end.map { "; answers end behind \($0.address.host), \(hops($0.distance)) away" }
    judgement.see(
      "path.silent", "None of \(long.loss.sent) pings came back\(way ?? "").",
      end.map {
        [Evidence("last-hop", $0.address.host, .address), Evidence("hops", $0.distance)]
      } ?? [])
  }

  private func hops(_ count: Int) -> String { count == 1 ? "1 hop" : "\(count) hops" }
}
