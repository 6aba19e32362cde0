internal import CRDPCheck
internal import Linux
internal import PluginKit
internal import TLSProbe

/// The check "rdp.handshake": one connection an address, as far up as it goes.
struct HandshakeCheck {
  /// How many addresses are tried.
  static let addressLimit = 16

  /// The facts without which nothing can be dialled.
  static let requires: [any AnyFactKey] = [
    FactKey<String>.targetHost, FactKey<Int64>.targetPort, FactKey<[String]>.addresses,
  ]
  /// The facts that it puts, rung by rung.
  static let provides: [any AnyFactKey] = [
    FactKey<String>.address, FactKey<String>.dialledAddress, FactKey<String>.tcpOutcome,
    FactKey<Int64>.tcpRoundTrip,
    FactKey<String>.negotiationOutcome, FactKey<Int64>.selectedProtocol,
    FactKey<Int64>.negotiationFailure, FactKey<Int64>.negotiationFlags,
    FactKey<String>.tlsOutcome, FactKey<String>.tlsVersion, FactKey<String>.tlsCipher,
    FactKey<Int64>.tlsAlert, FactKey<[UInt8]>.tlsChain, FactKey<Bool>.stageTCP,
    FactKey<Bool>.stageNegotiation, FactKey<Bool>.stageTLS,
    FactKey<Int64>.tcpRetransmissions, FactKey<Int64>.tcpPathMTU, FactKey<Int64>.tcpSegmentSize,
    FactKey<Int64>.tcpReceivedSegment, FactKey<String>.ladderStop,
  ]

  /// Where facts come from and findings go to.
  let run: Run
  /// The name to send in the TLS handshake.
  private let host: String
  /// The addresses in the order in which they are tried.
  private let addresses: [SocketAddress]

  /// Reads the facts; nil when they name no address.
  init?(_ run: Run) {
    guard let host = run[.targetHost], let number = run[.targetPort],
      let port = UInt16(exactly: number), port != 0
    else { return nil }
    let all = (run[.addresses] ?? []).compactMap { SocketAddress($0, port: port) }
    guard !all.isEmpty else { return nil }
    self.run = run
    self.host = host
    addresses = HappyEyeballs.interleaved(Array(all.prefix(Self.addressLimit)))
  }

  /// Climbs and reports.
  func perform() -> RDPOutcome {
    var leader = Leader(addresses)
    let climber = Climber(routes, cancelDescriptor: run.cancelDescriptor) { index, rung, result in
      for fact in leader.report(rung, of: index, result) { fact.put(in: run) }
    }
    var pacing = HappyEyeballs(count: addresses.count, at: .now())
    do {
      if try climber.climb(&pacing) == .cancelled { return .cancelled }
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
    for fact in leader.conclude() { fact.put(in: run) }
    return judge(climber.results, leader: leader.index)
  }

  /// One ladder an address, within the time that is left.
  private var routes: [Route] {
    let latest = HappyEyeballs.longestStart
    let left = run.timeLeftMilliseconds - (addresses.count > 1 ? latest : 0)
    let plan = LadderPlan().changing {
      $0.tls = TLSConfiguration(serverName: host)
      $0.limits = LadderLimits.usual.fitting(left)
    }
    return addresses.map { Route(address: $0, plan: plan) }
  }

  /// Reports what all addresses together show; looked only where some ladder has started.
  private func judge(_ results: [LadderResult?], leader: Int?) -> RDPOutcome {
    let attempts = zip(addresses, results).map {
      LadderJudge.Attempt(address: $0, result: $1 ?? LadderResult())
    }
    guard let leader else { return .inconclusive }
    let hasOpened = attempts[leader].result.tcp == .open
    let interfaces = hasOpened ? nil : try? NetworkInterface.all()
    LadderJudge.judge(attempts, leader: attempts[leader], interfaces: interfaces).report(to: run)
    return .done
  }
}
