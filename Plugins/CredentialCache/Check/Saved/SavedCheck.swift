package import CRDPCheck
package import PluginKit

/// Looks through what the user's clients have saved, and reports.
package struct SavedCheck: Sendable {
  private let surroundings: @Sendable () -> Surroundings

  package init(surroundings: @escaping @Sendable () -> Surroundings = { .current() }) {
    self.surroundings = surroundings
  }

  /// The code of the check.
  package func run(_ run: Run) -> RDPOutcome {
    guard let host = run[.targetHost], let port = run[.targetPort].flatMap(UInt16.init(exactly:))
    else { return .inconclusive }
    let surroundings = surroundings()
    let files = UserFiles(surroundings)
    var finder = ProfileFinder(files, host: host, port: port)
    let stores = StoreFinder(files: files)
    let clients = surroundings.configurations.map { "\($0)/freerdp" }
    let sight = SavedSight(
      host: host, port: port, selected: run[.selectedProtocol], failure: run[.negotiationFailure],
      user: surroundings.user, profiles: finder.all(surroundings),
      licences: clients.flatMap { stores.licences(in: "\($0)/licenses") },
      folders: (clients + Self.caches(surroundings)).flatMap(stores.folder),
      refusals: finder.refusals)
    SavedJudge.judge(sight).forEach { $0.report(to: run) }
    return .done
  }

  /// Where clients keep what they can make again.
  private static func caches(_ surroundings: Surroundings) -> [String] {
    guard let cache = surroundings.cache else { return [] }
    return ["\(cache)/freerdp", "\(cache)/remmina"]
  }
}
