internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "path.trouble": joins pings and TCP's own counts when the ladder has ended, looks
/// closer where something seems wrong, and judges.
struct TroubleCheck {
  /// The facts without which there is nothing to judge.
  static let requires: [any AnyFactKey] = [
    FactKey<String>.ladderStop, FactKey<[String]>.addresses, FactKey<Int64>.targetPort,
  ]
  /// What the first look and TCP have measured.
  static let wants: [any AnyFactKey] = [
    FactKey<String>.address, FactKey<String>("tcp.address"), FactKey<String>.tcpOutcome,
    FactKey<Int64>.tcpRoundTrip, FactKey<Int64>.tcpRetransmissions, FactKey<Int64>.tcpSegmentSize,
    FactKey<Int64>.tcpReceivedSegment, FactKey<Int64>.echoesSent, FactKey<Int64>.echoesAnswered,
    FactKey<Int64>.pathRoundTrip, FactKey<Int64>.pathJitter, FactKey<Int64>.pathMTU,
  ]
  /// What only all looks together tell.
  static let provides: [any AnyFactKey] = [FactKey<Int64>.pathLoss]

  /// How long routers on the way are waited for, in microseconds.
  static let tracePatience = 1_000_000

  /// Where facts come from and findings go to.
  let run: Run

  /// Looks closer where that is worth it, and judges.
  func perform() -> RDPOutcome {
    guard let address = Target.reached(in: run) else { return .inconclusive }
    var sight = PathSight(run, address.family)
    do throws(SystemError) {
      let wanted = CloserLook.wanted(sight)
      if !wanted.isEmpty { run.progress("Looking closer at the way") }
      if wanted.contains(.pings) {
        guard try ping(address, &sight, traces: wanted.contains(.trace)) else { return .cancelled }
      }
      if wanted.contains(.size) {
        guard try search(address, &sight) else { return .cancelled }
      }
      if CloserLook.wantsConnects(sight) {
        guard try connect(address, &sight) else { return .cancelled }
      }
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
    if sight.isPingAnswered { run.put(.pathLoss, Int64(sight.pings.permille)) }
    PathJudge.judge(sight).report(to: run)
    return .done
  }

  /// The longer series, with the trace beside it; false when the run was cancelled.
  private func ping(
    _ address: SocketAddress, _ sight: inout PathSight, traces: Bool
  ) throws(SystemError) -> Bool {
    let probes = traces ? HopProbe.all(to: address) : []
    let pings = EchoRun(
      address: address, cancelDescriptor: run.cancelDescriptor, companions: probes,
      companionPatience: Self.tracePatience)
    guard let train = try pings.perform({ _ in LongLook() }) else { return false }
    sight.long = train
    if traces { sight.trace = HopTrace(probes) }
    return true
  }

  /// The search for the largest packet; false when the run was cancelled.
  private func search(
    _ address: SocketAddress, _ sight: inout PathSight
  ) throws(SystemError) -> Bool {
    let (roundTrip, share) = (sight.roundTrip ?? 0, sight.pings.share)
    var search = MTUSearch(largest: EchoLine.mostBytes, roundTrip: roundTrip, share: share)
    let pings = EchoRun(address: address, cancelDescriptor: run.cancelDescriptor)
    let train = try pings.perform { largest in
      search = MTUSearch(largest: largest, roundTrip: roundTrip, share: share)
      return search
    }
    guard let train else { return false }
    // All that was sent is decided by now, whatever the time.
    guard case .found(let finding) = search.step(train, at: .max) else { return true }
    sight.search = finding
    return true
  }

  /// The series of connections; false when the run was cancelled.
  ///
  /// A second one follows where twenty connections without a loss are no surprise at this share.
  private func connect(
    _ address: SocketAddress, _ sight: inout PathSight
  ) throws(SystemError) -> Bool {
    let series = ConnectSeries(
      address: address, roundTrip: sight.roundTrip ?? 0, cancelDescriptor: run.cancelDescriptor)
    guard let first = try series.perform() else { return false }
    sight.connects = first
    guard first.lost == 0, sight.repeated ?? 0 == 0,
      sight.pings.mayHide(in: ConnectSeries.count)
    else { return true }
    guard let second = try series.perform() else { return false }
    sight.connects = first + second
    return true
  }
}

extension PathSight {
  /// Reads what the facts tell.
  fileprivate init(_ run: Run, _ family: SocketAddress.Family) {
    self.init()
    self.family = family
    stop = run[.ladderStop] ?? "none"
    outcome = run[.tcpOutcome]
    tcpRoundTrip = run[.tcpRoundTrip].map { Int(clamping: $0) }
    repeated = run[.tcpRetransmissions].map { Int(clamping: $0) }
    segment = run[.tcpSegmentSize].map { Int(clamping: $0) }
    receivedSegment = run[.tcpReceivedSegment].map { Int(clamping: $0) }
    if let sent = run[.echoesSent], let answered = run[.echoesAnswered], answered <= sent {
      quick = LossCount(sent: Int(clamping: sent), lost: Int(clamping: sent - answered))
    }
    quickRoundTrip = run[.pathRoundTrip].map { Int(clamping: $0) }
    quickJitter = run[.pathJitter].map { Int(clamping: $0) }
    mtu = run[.pathMTU].map { Int(clamping: $0) }
  }
}
