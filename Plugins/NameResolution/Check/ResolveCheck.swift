internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check dns.resolve: which addresses the target's name has, and who says what about it.
struct ResolveCheck: Sendable {
  /// Reads how this machine resolves names.
  var configuration: @Sendable () -> ResolverConfiguration = { .read() }
  /// Asks the system's resolver; blocks.
  var askSystem: @Sendable (String) -> SystemAnswer = SystemAnswer.ask

  /// Looks at this machine's network, where no name server helped.
  var lookAtNetwork: @Sendable ([SocketAddress]) -> NetworkSight = NetworkSight.look

  /// Does the look for one target.
  func run(_ run: Run) -> RDPOutcome {
    guard let host = run[.targetHost] else { return .inconclusive }
    if let address = SocketAddress(host, port: 0) {
      publish([address], in: run)
      return .done
    }
    do {
      return survey(try HostName(host), in: run)
    } catch {
      report(Self.malformed(host, error), in: run)
      return .done
    }
  }

  private func survey(_ name: HostName, in run: Run) -> RDPOutcome {
    run.progress("asking for \(name.text)")
    let survey = Survey(name, configuration(), askingSystem: askSystem)
    var published = false
    let end = survey.run(
      cancel: run.cancelDescriptor, timeLeft: { run.timeLeftMilliseconds },
      publish: { addresses in
        publish(addresses, in: run)
        published = true
      })
    guard end != .cancelled else { return .cancelled }
    var seen = survey.observations
    if seen.addresses.isEmpty { seen.network = lookAtNetwork(seen.servers.map(\.server)) }
    if !published, !seen.addresses.isEmpty { publish(seen.addresses, in: run) }
    // Without the time that silence takes, silence proves nothing.
    guard end == .complete else { return .inconclusive }
    report(ResolutionJudge(seen: seen).judgement(), in: run)
    return .done
  }
}

// MARK: - Results

extension ResolveCheck {
  private func publish(_ addresses: [SocketAddress], in run: Run) {
    run.put(.addresses, addresses.map(\.host), privacy: .address)
    run.put(.stageDNS, true)
  }

  private func report(_ judgement: Judgement, in run: Run) {
    if !judgement.isResolved { run.put(.stageDNS, false) }
    for item in judgement.findings {
      run.finding(
        item.kind.rawValue, item.message, evidence: item.evidence, remedies: item.remedies)
    }
    for (id, why) in judgement.unknown.sorted(by: { $0.key < $1.key }) {
      run.unknown(id, because: why, wouldHelp: "a name server that answers")
    }
  }

  /// What is said about a text that no resolver can be asked for.
  private static func malformed(_ text: String, _ reason: MalformedName) -> Judgement {
    let shown = text.unicodeScalars.prefix(80).map { $0.properties.isDisplayed ? $0 : "?" }
    let name = String(String.UnicodeScalarView(shown))
    let finding = Abnormality(
      kind: .nameUnknown, message: "\"\(name)\" is not a host name: \(reason)",
      evidence: [Evidence("name", name, .hostName)],
      remedies: [Remedy("Give the target as NAME, NAME:PORT or an address")])
    return Judgement(isResolved: false, findings: [finding])
  }
}

extension Unicode.Scalar.Properties {
  /// It shows as something on a terminal, and does nothing else there.
  fileprivate var isDisplayed: Bool {
    switch generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
