internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "rdp.experiments": where the ladder stopped, changes one thing and repeats.
struct ExperimentsCheck {
  /// How long each rung of a trial may take, in milliseconds.
  static let limits = LadderLimits(tcp: 1500, negotiation: 2000, tls: 2500)
  /// Outcomes of the negotiation that a changed request may change.
  private static let unanswered: Set<String> = ["closed", "reset", "silent"]

  /// The facts without which there is nothing to repeat.
  static let requires: [any AnyFactKey] = [
    FactKey<String>.ladderStop, FactKey<Int64>.targetPort, FactKey<[String]>.addresses,
  ]
  /// The facts that tell what fits the stop.
  static let wants: [any AnyFactKey] = [
    FactKey<String>.tcpOutcome, FactKey<String>.negotiationOutcome, FactKey<String>.tlsOutcome,
    FactKey<String>.address, FactKey<String>.dialledAddress, FactKey<String>.targetHost,
  ]

  /// Where facts come from and findings go to.
  let run: Run

  /// Experiments and reports.
  func perform() -> RDPOutcome {
    guard let stop = run[.ladderStop], stop != "none" else { return .notApplicable }
    guard let address else { return .inconclusive }
    do throws(SystemError) {
      switch stop {
      case "tcp": return try surveyHost(address)
      case "negotiation": return try varyRequest(address)
      case "tls": return try varyHandshake(address)
      default: return .notApplicable
      }
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
  }

  /// The address that got furthest; where nobody says, the first that packets can go to.
  private var address: SocketAddress? {
    guard let number = run[.targetPort], let port = UInt16(exactly: number), port != 0 else {
      return nil
    }
    if let address = run[.address] ?? run[.dialledAddress] {
      return SocketAddress(address, port: port)
    }
    let all = (run[.addresses] ?? []).prefix(HandshakeCheck.addressLimit)
      .compactMap { SocketAddress($0, port: port) }
    return all.first(where: Self.hasRoute) ?? all.first
  }

  /// Connecting a UDP socket looks a route up and sends nothing.
  private static func hasRoute(_ address: SocketAddress) -> Bool {
    (try? DatagramSocket.open(to: address)) != nil
  }

  /// Looks for other signs of a host whose port does not open.
  private func surveyHost(_ address: SocketAddress) throws(SystemError) -> RDPOutcome {
    run.progress("Looking for other signs of the host")
    let outcome = run[.tcpOutcome] ?? "failed"
    let experiment = HostExperiment(
      address: address, outcome: outcome, cancelDescriptor: run.cancelDescriptor)
    guard let survey = try experiment.survey() else { return .cancelled }
    HostJudge.judge(survey, outcome: outcome).report(to: run)
    return .done
  }

  /// Repeats an X.224 request that was closed or not answered.
  private func varyRequest(_ address: SocketAddress) throws(SystemError) -> RDPOutcome {
    guard let outcome = run[.negotiationOutcome], Self.unanswered.contains(outcome) else {
      return .notApplicable
    }
    run.progress("Repeating the request with one thing changed")
    let left = run.timeLeftMilliseconds - NegotiationExperiment.repeatDelay
    let trials = NegotiationExperiment.trials(
      host: run[.targetHost], Self.limits.fitting(left))
    guard let results = try results(of: trials, address) else { return .cancelled }
    NegotiationExperiment.judge(results).report(to: run)
    return .done
  }

  /// Repeats a TLS handshake that failed.
  private func varyHandshake(_ address: SocketAddress) throws(SystemError) -> RDPOutcome {
    guard let outcome = run[.tlsOutcome] else { return .notApplicable }
    run.progress("Repeating the TLS handshake with one thing changed")
    let trials = TLSExperiment.trials(
      outcome, host: run[.targetHost], Self.limits.fitting(run.timeLeftMilliseconds))
    guard let results = try results(of: trials, address) else { return .cancelled }
    TLSExperiment.judge(results).report(to: run)
    return .done
  }

  /// Runs trials side by side; nil when the run was cancelled.
  private func results(
    of trials: [Trial], _ address: SocketAddress
  ) throws(SystemError) -> [Trial.Change: LadderResult]? {
    let routes = trials.map { Route(address: address, plan: $0.plan) }
    let climber = Climber(routes, cancelDescriptor: run.cancelDescriptor)
    var pacing = FixedDelays(trials.map(\.delay), from: .now())
    if try climber.climb(&pacing) == .cancelled { return nil }
    let pairs = zip(trials, climber.results).compactMap { trial, result in
      result.map { (trial.change, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
