package import CRDPCheck
package import PluginKit
private import SystemBus

/// Asks the desktop's keyring what it has for the target, and reports.
package struct KeyringCheck: Sendable {
  private let surroundings: @Sendable () -> Surroundings

  package init(surroundings: @escaping @Sendable () -> Surroundings = { .current() }) {
    self.surroundings = surroundings
  }

  /// The code of the check.
  package func run(_ run: Run) -> RDPOutcome {
    guard let host = run[.targetHost], let port = run[.targetPort].flatMap(UInt16.init(exactly:))
    else { return .inconclusive }
    let surroundings = surroundings()
    let profiles = Self.profiles(surroundings, host, port)
    guard let address = DesktopBus.address(surroundings) else {
      return nothingToAsk(run, profiles, "there is no desktop's bus of this user to ask")
    }
    do {
      let service = try SecretService(at: address)
      let sight = try KeyringFinder(service: service).sight(of: host, profiles: profiles)
      KeyringJudge.judge(sight).forEach { $0.report(to: run) }
      return .done
    } catch {
      switch error.code {
      case .noBus, .noService: return nothingToAsk(run, profiles, "no keyring service is running")
      default:
        run.log(.info, "the keyring did not answer: \(error)")
        return nothingToAsk(run, profiles, "the keyring did not answer")
      }
    }
  }

  /// Without a keyring only those profiles matter that rely on it.
  private func nothingToAsk(_ run: Run, _ profiles: [String], _ why: String) -> RDPOutcome {
    guard !profiles.isEmpty else { return .notApplicable }
    run.unknown(FindingID.keyringMissing.rawValue, because: why)
    return .inconclusive
  }

  /// The files of the host's profiles whose passwords are in the keyring.
  private static func profiles(
    _ surroundings: Surroundings, _ host: String, _ port: UInt16
  ) -> [String] {
    var finder = ProfileFinder(UserFiles(surroundings), host: host, port: port)
    return finder.all(surroundings).filter { $0.content.password == .inKeyring }.map(\.path)
  }
}
