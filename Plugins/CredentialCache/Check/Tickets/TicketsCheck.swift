package import CRDPCheck
package import Kerberos
package import PluginKit

/// Reads the user's Kerberos tickets, has them judged, reports.
package struct TicketsCheck: Sendable {
  private let surroundings: @Sendable () -> Surroundings
  /// Looked at in place of the default cache.
  private let cache: CacheName?

  package init(
    cache: CacheName? = nil, surroundings: @escaping @Sendable () -> Surroundings = { .current() }
  ) {
    self.cache = cache
    self.surroundings = surroundings
  }

  /// The code of the check.
  package func run(_ run: Run) -> RDPOutcome {
    guard let host = run[.targetHost], let now = run[.clientClock] else { return .inconclusive }
    let surroundings = surroundings()
    // The library would write to the file that this names.
    guard surroundings["KRB5_TRACE"] == nil else {
      return cannotLook(
        run, "KRB5_TRACE is set, and libkrb5 would write to its file",
        wouldHelp: "Run it without KRB5_TRACE: env -u KRB5_TRACE rdpcheck …")
    }
    do {
      let caches = try CacheFinder(user: surroundings.user).caches(cache)
      guard !caches.isEmpty else {
        run.put(.kerberosCache, "none")
        return .notApplicable
      }
      let sight = TicketSight(
        host: host, now: now, user: surroundings.user,
        realms: try KerberosContext().realms(of: host), caches: caches)
      publish(sight, to: run)
      TicketJudge.judge(sight).forEach { $0.report(to: run) }
      return .done
    } catch {
      return cannotLook(run, "the configuration of Kerberos cannot be read: \(error)")
    }
  }

  private func cannotLook(_ run: Run, _ why: String, wouldHelp: String? = nil) -> RDPOutcome {
    run.unknown(FindingID.ticketExpired.rawValue, because: why, wouldHelp: wouldHelp)
    return .inconclusive
  }

  /// The cache that serves the host, or else the first.
  private func publish(_ sight: TicketSight, to run: Run) {
    guard let first = sight.caches.first else { return }
    run.put(.kerberosCache, first.name.kind.lowercased())
    let readable = sight.caches.compactMap(\.cache)
    guard let cache = readable.first(where: { sight.isOwn($0.realm) }) ?? readable.first else {
      return
    }
    run.put(.kerberosRealm, cache.realm, privacy: .hostName)
    if let ticket = cache.granting { run.put(.kerberosExpires, ticket.ends) }
  }
}
