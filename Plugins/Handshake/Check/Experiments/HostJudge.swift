internal import CRDPCheck
internal import Linux
internal import PluginKit

/// What a survey of the host says about the port that does not open.
struct HostJudge {
  /// A refusal this many times faster than the host's own answers is not the host's.
  static let nearerFactor = 3
  /// And by at least this many microseconds, so that a jitter does not count.
  static let nearerMargin = 2000

  /// What was tried.
  let survey: HostSurvey
  /// The word of the fact "tcp.outcome".
  let outcome: String
  /// What is said of it.
  private var judgement = Judgement()

  /// Judges whatever fits the outcome of TCP, and doubts the rest.
  static func judge(_ survey: HostSurvey, outcome: String) -> Judgement {
    var judge = HostJudge(survey, outcome: outcome)
    judge.judgeInterfaces()
    judge.judgeSelf()
    if outcome == "net-unreachable" || outcome == "denied-here" {
      let ids = ExperimentFindings.host.map(\.id).filter { !$0.hasPrefix("net.") }
      judge.judgement.doubt(ids, because: "No packet left this machine, so the host was not seen.")
    } else {
      judge.judgeSilence()
      judge.judgeNeighbour()
      judge.judgeProhibition()
      judge.judgeRefusal()
      judge.judgeOrigin()
      judge.judgeRepetition()
      judge.judgeOwnDrops()
    }
    let later = (ExperimentFindings.negotiation + ExperimentFindings.tls).map(\.id)
    judge.judgement.doubt(later, because: "No connection opened, so nothing behind it was tried.")
    return judge.judgement
  }

  /// Begins without any judgement.
  private init(_ survey: HostSurvey, outcome: String) {
    self.survey = survey
    self.outcome = outcome
  }

  /// Sees a machine that is connected to nothing.
  private mutating func judgeInterfaces() {
    guard !survey.address.isLoopback else { return }
    guard let interfaces = survey.interfaces else {
      judgement.doubt(["net.no-interface"], because: "The interfaces could not be listed.")
      return
    }
    guard !interfaces.contains(where: \.isUsable) else { return }
    let names = Set(interfaces.map(\.name)).sorted().joined(separator: ", ")
    judgement.see(
      "net.no-interface", "This machine has no network interface that is up with an address.",
      [Evidence("interfaces", names.isEmpty ? "none" : names)])
  }

  private mutating func judgeSelf() {
    let own = survey.interfaces?.first {
      !$0.isLoopback && $0.address.bytes == survey.address.bytes
    }
    guard let own else { return }
    judgement.see(
      "net.target-is-self", "\(survey.address.host) is this machine's own address.",
      [Evidence("interface", own.name)])
  }

  /// What this machine's own filter does with either direction, while the port seems silent.
  private mutating func judgeOwnDrops() {
    guard outcome == "silent", survey.target.allSatisfy({ $0.tcp == .silent }) else { return }
    judgeKeptAnswer()
    judgeKeptPackets()
  }

  private mutating func judgeKeptAnswer() {
    guard let isAnswerOnLink = survey.isAnswerOnLink else {
      judgement.doubt(
        ["host.answer-dropped-here"],
        because: "Only root may see packets before they are filtered.",
        help: "Run as root, to see whether the answer comes in and is thrown away here.")
      return
    }
    guard isAnswerOnLink else { return }
    judgement.see(
      "host.answer-dropped-here",
      "The answer of \(survey.address) arrives at this machine, and a rule here throws it away.")
  }

  /// A repeated packet that the kernel refused to send.
  private mutating func judgeKeptPackets() {
    guard let count = survey.refusedRepetitions else {
      judgement.doubt(["host.dropped-here"], because: "The kernel does not count such packets.")
      return
    }
    guard count > 0 else { return }
    judgement.see(
      "host.dropped-here", "A rule of this machine kept packets from leaving it.",
      [Evidence("packets-kept-back", count)])
  }

  /// Silence of the whole host, or of this port only.
  private mutating func judgeSilence() {
    guard outcome == "silent" || outcome == "host-unreachable" || outcome == "failed" else {
      return
    }
    let signs = survey.signsOfLife
    if !signs.isEmpty {
      guard outcome == "silent", !survey.isTargetAnswered else { return }
      judgement.see(
        "host.selective-silence", "The host answers, but not on this port.",
        [Evidence("answers", signs.joined(separator: ", "))])
    } else if survey.prohibition == nil {
      judgeSilentHost()
    }
  }

  /// Silence of the whole host means something only where ping was allowed.
  private mutating func judgeSilentHost() {
    guard survey.echo.couldLook else {
      judgement.doubt(
        ["host.silent", "host.selective-silence"],
        because: "No other port answered, and this user may not send a ping.",
        help: "Allow ping to users: sysctl net.ipv4.ping_group_range=\"0 2147483647\", "
          + "or run as root.")
      return
    }
    judgement.see(
      "host.silent", "No port, no ping and no UDP packet was answered by \(survey.address.host).",
      [Evidence("ports", survey.others.keys.sorted().map(String.init).joined(separator: ", "))])
  }

  /// An address on an own link that nobody has.
  private mutating func judgeNeighbour() {
    guard let isOnLink = survey.isOnLink else {
      let why = "The interfaces could not be listed."
      judgement.doubt(["host.neighbour-silent"], because: why)
      return
    }
    guard isOnLink else { return }
    if survey.neighbour == .incomplete || survey.isNeighbourGivenUp {
      judgement.see(
        "host.neighbour-silent",
        "\(survey.address.host) is on this machine's own link, and nobody there has it.",
        [Evidence("neighbour", survey.neighbour.map { "\($0)" } ?? "given up")])
    } else if survey.neighbour != .known, survey.signsOfLife.isEmpty {
      judgement.doubt(
        ["host.neighbour-silent"], because: "The table of neighbours does not list the address.")
    }
  }

  /// A filter's word, or a port that alone is called unreachable.
  private mutating func judgeProhibition() {
    if let notice = survey.prohibition {
      judgement.see(
        "host.prohibited", "A filter answers in the host's place: \(notice).",
        [
          Evidence("message", notice),
          Evidence("message-from", notice.sender?.host ?? "unknown", .address),
        ])
    } else if outcome == "host-unreachable", !survey.signsOfLife.isEmpty,
      !survey.isTargetAnswered
    {
      // A filter answers at once; who looks for a machine that is not there takes seconds.
      guard survey.target.contains(where: { $0.tcp?.word == outcome }) else {
        judgement.see(
          "host.leads-on-to-nobody",
          "\(survey.address.host) answers, but this port is said to be unreachable only after a "
            + "while: it leads on to a machine that does not answer.",
          [Evidence("answers", survey.signsOfLife.joined(separator: ", "))])
        return
      }
      judgement.see(
        "host.prohibited", "Only this port is said to be unreachable, while the host answers.",
        [Evidence("answers", survey.signsOfLife.joined(separator: ", "))])
    } else if outcome == "refused" {
      // One attempt has one answer: a filter that sends resets sends no message.
      judgement.doubt(["host.prohibited"], because: "The port answered with a reset.")
    }
  }

  /// Compares the distance of the refusal with that of the host's own answers.
  private mutating func judgeOrigin() {
    guard outcome == "refused" else { return }
    guard let distances = survey.distances else {
      return judgement.doubt(
        ["host.refusal-from-elsewhere"],
        because: "Only root may see how many routers a refusal has passed.",
        help: "Run as root, to tell a refusal by the host from one in its name.")
    }
    guard let refusal = distances.refusals.min(), let own = distances.others.min() else {
      return judgement.doubt(
        ["host.refusal-from-elsewhere"],
        because: "Nothing else of the host answers, so its distance is not known.")
    }
    guard refusal < own else { return }
    judgement.see(
      "host.refusal-from-elsewhere",
      "The refusal has passed \(routers(refusal)), the host's other answers \(routers(own)): "
        + "something nearer than the host refuses in its name.",
      [Evidence("refusal-distance", refusal), Evidence("host-distance", own)])
  }

  private func routers(_ count: Int) -> String {
    count == 0 ? "no router" : count == 1 ? "one router" : "\(count) routers"
  }

  /// Compares the time of the refusal with the host's own.
  private mutating func judgeRefusal() {
    let refusals = survey.target.filter { $0.tcp == .refused && $0.notice == nil }
    guard outcome == "refused", let fast = refusals.compactMap({ $0.elapsed[.tcp] }).min() else {
      return
    }
    guard let own = survey.hostRoundTrip else {
      judgement.doubt(
        ["host.refusal-too-fast"],
        because: "Nothing else of the host answers, so its distance is not known.")
      return
    }
    guard own > fast * Self.nearerFactor, own - fast > Self.nearerMargin else { return }
    judgement.see(
      "host.refusal-too-fast",
      "The refusal took \(Duration.words(fast)), the host's own answers \(Duration.words(own)).",
      [Evidence("refusal", Duration.words(fast)), Evidence("host", Duration.words(own))])
  }

  /// A port that opens on the second try.
  private mutating func judgeRepetition() {
    guard survey.target.contains(where: { $0.tcp == .open }) else { return }
    judgement.see("tcp.opens-later", "The port opened when it was tried again.")
  }
}

extension HostSurvey {
  /// The port in question now gives an answer of its own.
  fileprivate var isTargetAnswered: Bool {
    target.contains { $0.tcp == .open || $0.tcp == .refused }
  }

  /// The shortest time of an answer that only the host can give, in microseconds.
  fileprivate var hostRoundTrip: Int? {
    let ports = others.values.compactMap { $0.roundTrip.map(Int.init) }
    return (ports + echo.times).min()
  }
}
