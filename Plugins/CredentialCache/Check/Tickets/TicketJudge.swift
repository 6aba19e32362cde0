internal import Kerberos
internal import PluginKit

/// Decides what is wrong with the tickets for a host. Pure: all that it knows is handed in.
///
/// Only the tickets of the host's own realm can fail the way to it, and one good cache is enough.
package enum TicketJudge {
  /// How far a clock may be off for Kerberos, in seconds.
  static let tolerance: Int64 = 300

  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ sight: TicketSight) -> [Judged] {
    let readable = sight.caches.compactMap(\.cache)
    let own = readable.filter { sight.isOwn($0.realm) }
    let offset = own.first.flatMap { clockOffset($0, sight) }
    if own.contains(where: { isGood($0, sight.now) }) { return [offset].compactMap(\.self) }
    if let cache = own.max(by: { $0.granting?.ends ?? 0 < $1.granting?.ends ?? 0 }) {
      return [outOfTime(cache, sight), offset].compactMap(\.self)
    }
    if let unusable = sight.caches.first.flatMap({ unusable($0, sight) }) {
      return [unusable] + untold(beside: unusable)
    }
    return readable.first.flatMap { elsewhere($0, sight) }.map { [$0] } ?? []
  }

  private static func isGood(_ cache: TicketCache, _ now: Int64) -> Bool {
    guard let ticket = cache.granting else { return false }
    return ticket.ends > now && ticket.begins <= now + tolerance
  }

  /// The best ticket of the host's realm, where even that is not good.
  private static func outOfTime(_ cache: TicketCache, _ sight: TicketSight) -> Judged? {
    // A cache without such a ticket was made for one service alone, or emptied.
    guard let ticket = cache.granting else { return nil }
    if ticket.ends <= sight.now { return expired(cache, ticket, sight) }
    return ticket.isPostdated ? nil : notYetValid(cache, ticket, sight)
  }

  private static func expired(
    _ cache: TicketCache, _ ticket: Ticket, _ sight: TicketSight
  ) -> Judged {
    let isRenewable = ticket.renewableUntil > sight.now && ticket.renewableUntil > ticket.ends
    var message =
      "The Kerberos ticket for the domain \(cache.realm), to which \(sight.host) belongs, expired"
      + " \(Moment.span(sight.now, ticket.ends)) ago, on \(Moment.text(ticket.ends)): single"
      + " sign-on to this host fails, and the client needs a password."
    if isRenewable { message += " An expired ticket cannot be renewed any more." }
    return .present(
      .ticketExpired, message, evidence: evidence(cache, ticket, sight),
      remedies: [
        Remedy(
          "Get a new ticket; it asks for the password of the domain.",
          command: kinit(cache)),
        Remedy("See what the cache holds.", command: klist(cache.name)),
      ])
  }

  private static func notYetValid(
    _ cache: TicketCache, _ ticket: Ticket, _ sight: TicketSight
  ) -> Judged {
    .present(
      .ticketNotYetValid,
      "The Kerberos ticket for the domain \(cache.realm) begins on \(Moment.text(ticket.begins)),"
        + " \(Moment.span(ticket.begins, sight.now)) from now by this machine's clock: that clock"
        + " is behind, or was ahead when the ticket was fetched.",
      evidence: evidence(cache, ticket, sight),
      remedies: [
        Remedy(
          "Compare this machine's clock with another's and set it right.",
          command: "timedatectl status"),
        Remedy("Then get a new ticket.", command: kinit(cache)),
      ])
  }

  /// A clock that differed when the cache was made; libkrb5 itself makes up for it.
  private static func clockOffset(_ cache: TicketCache, _ sight: TicketSight) -> Judged? {
    guard cache.clockOffset.magnitude > tolerance.magnitude else { return nil }
    let side = cache.clockOffset < 0 ? "ahead of" : "behind"
    return .present(
      .ticketClockOffset,
      "When the ticket was fetched, this machine's clock was"
        + " \(Moment.span(cache.clockOffset, 0)) \(side) that of the domain's Kerberos server.",
      evidence: [Evidence("offset-seconds", cache.clockOffset), Evidence("cache", cache.name)],
      remedies: [
        Remedy("Have this machine's clock set by the network.", command: "timedatectl status")
      ])
  }
}

// MARK: - Wording

extension TicketJudge {
  static func kinit(_ cache: TicketCache) -> String {
    "kinit -c \(ShellWord.quoted(cache.name.description)) \(ShellWord.quoted(cache.owner))"
  }

  static func klist(_ name: CacheName) -> String {
    "klist -c \(ShellWord.quoted(name.description))"
  }

  /// What was read, with what only the user should see marked as such.
  static func evidence(_ cache: TicketCache, _ ticket: Ticket, _ sight: TicketSight) -> [Evidence] {
    let services = cache.tickets.map { $0.service.lowercased() }
    let host = sight.host.lowercased()
    let hasService = services.contains {
      $0.hasPrefix("termsrv/\(host)@") || $0.hasPrefix("host/\(host)@")
    }
    return [
      Evidence("cache", cache.name, .userName), Evidence("owner", cache.owner, .userName),
      Evidence("realm", cache.realm, .hostName), Evidence("begins", Moment.text(ticket.begins)),
      Evidence("ends", Moment.text(ticket.ends)), Evidence("clock", Moment.text(sight.now)),
      Evidence("service-ticket", hasService ? "there" : "none"),
    ]
  }
}
