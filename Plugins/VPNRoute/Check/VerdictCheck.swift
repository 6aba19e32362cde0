internal import CRDPCheck
internal import Linux
internal import Netlink
internal import PluginKit

/// The check "route.verdict": where TCP did not open, what is the matter with the way.
struct VerdictCheck {
  static let requires: [any AnyFactKey] = [
    FactKey<String>.ladderStop, FactKey<Int64>.targetPort, FactKey<[String]>.addresses,
  ]
  static let wants: [any AnyFactKey] = [FactKey<String>.dialledAddress, FactKey<String>.tcpOutcome]

  /// The kernel asks a neighbour again five seconds after packets to it went unanswered
  /// (delay_first_probe_time), of which the ladder takes four. In milliseconds.
  private static let neighbourPatience = 1600

  /// When the look began.
  private let begun = MonotonicTime.now()

  /// Looks once the ladder has stopped at TCP: neighbours and tunnels have been asked by then.
  func run(_ run: Run) -> RDPOutcome {
    guard run[.ladderStop] == "tcp" else { return .notApplicable }
    let all = PathCheck.addresses(of: run)
    let dialled = run[.dialledAddress].flatMap { SocketAddress($0, port: all.first?.port ?? 0) }
    let addresses = dialled.map { [$0] } ?? all
    do {
      let ways = try Way.ask(addresses)
      guard let way = ways.first(where: { $0.route != nil }) ?? ways.first else {
        return .inconclusive
      }
      guard way.route?.kind != .local else { return .notApplicable }
      let sight = try NetworkSight.look(milliseconds: run.timeLeftMilliseconds / 2)
      return judge(sight, way, run)
    } catch {
      run.log(.info, "netlink: \(error)")
      return .inconclusive
    }
  }

  private func judge(_ found: NetworkSight, _ way: Way, _ run: Run) -> RDPOutcome {
    var sight = found
    let probe = InterfaceProbe(address: way.address, cancelDescriptor: run.cancelDescriptor)
    let plan = InterfaceTrial.plan(sight, way)
    let left = run.timeLeftMilliseconds - 500
    guard let trials = plan.isEmpty ? plan : probe.run(plan, milliseconds: left) else {
      return .cancelled
    }
    guard let neighbours = settledNeighbours(sight, way, run) else { return .cancelled }
    sight.neighbours = neighbours
    RouteJudge(sight: sight, way: way, trials: trials).judgement().report(to: run)
    return .done
  }

  /// What is known of neighbours when the one that matters has been asked again; nil when the run
  /// was cancelled.
  private func settledNeighbours(
    _ sight: NetworkSight, _ way: Way, _ run: Run
  ) -> [Neighbour]? {
    var sight = sight
    // An answer from beyond the neighbour shows that it is there, and nothing is waited for.
    let patience = run[.tcpOutcome] == "silent" ? Self.neighbourPatience : 0
    let end = begun.advanced(milliseconds: min(patience, run.timeLeftMilliseconds - 200))
    while true {
      sight.neighbours = (try? NetlinkSocket.neighbours().entries) ?? sight.neighbours
      let state = way.route.flatMap { sight.neighbour($0.gateway ?? way.address, on: $0.link) }
      guard state?.isBeingAsked == true, MonotonicTime.now() < end else { return sight.neighbours }
      var entries = [PollEntry(descriptor: run.cancelDescriptor ?? -1, read: true)]
      _ = try? poll(&entries, milliseconds: 100)
      if entries[0].isReady { return nil }
    }
  }
}

extension FactKey where Value == String {
  /// The address of which "tcp.outcome" speaks.
  static var dialledAddress: Self { Self("tcp.address") }
}
