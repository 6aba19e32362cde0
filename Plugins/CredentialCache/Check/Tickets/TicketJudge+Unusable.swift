internal import Kerberos
internal import PluginKit

// Caches that cannot be read, and such as have nothing to do with the host.
extension TicketJudge {
  /// A cache that could not be read. It matters where krb5.conf says that the host has a realm.
  static func unusable(_ seen: CacheSight, _ sight: TicketSight) -> Judged? {
    let matters = !sight.realms.isEmpty
    let evidence = [Evidence("cache", seen.name, .userName)]
    switch seen.content {
    case .tickets: return nil
    case .damaged(let why):
      return .present(
        matters ? .ticketDamaged : .ticketUnusable,
        "The Kerberos ticket cache cannot be read: its content is damaged. Single sign-on fails"
          + " until it is made anew.",
        evidence: evidence + [Evidence("libkrb5", why, .userName)], remedies: anew(seen.name))
    case .foreign(let owner) where sight.user == 0:
      // Root could use it, and does not look into it.
      return .unknown(
        .ticketExpired, because: "the ticket cache belongs to user number \(owner)",
        wouldHelp: "Run it as user number \(owner), who connects, and not as root.")
    case .foreign(let owner):
      return .present(
        matters ? .ticketForeign : .ticketUnusable,
        "The Kerberos ticket cache belongs to user number \(owner), and this runs as user number"
          + " \(sight.user): single sign-on fails with it.",
        evidence: evidence + [Evidence("owner", owner)], remedies: ownCache(seen.name, owner))
    case .unread(let why):
      return .unknown(.ticketExpired, because: why)
    }
  }

  /// What stands in a cache that cannot be read is not known.
  static func untold(beside told: Judged) -> [Judged] {
    [FindingID.ticketExpired, .ticketNotYetValid].filter { $0 != told.id }.map {
      .unknown($0, because: "the ticket cache cannot be read")
    }
  }

  /// Only this cache is removed.
  private static func anew(_ name: CacheName) -> [Remedy] {
    let place = ShellWord.quoted(name.description)
    guard name.kind != "FILE" else {
      let move = "mv -n \(ShellWord.quoted(name.place)) \(ShellWord.quoted(name.place + ".old"))"
      return [
        Remedy("Move this one cache away and get a new ticket.", command: "\(move) && kinit")
      ]
    }
    return [
      Remedy(
        "Remove this one cache and get a new ticket.", command: "kdestroy -c \(place) && kinit")
    ]
  }

  private static func ownCache(_ name: CacheName, _ owner: UInt32) -> [Remedy] {
    [
      Remedy(
        "See where KRB5CCNAME and krb5.conf place the cache, and get a ticket into one of your"
          + " own.",
        command: #"kinit -c "FILE:$HOME/.krb5cc""#),
      Remedy("Then tell programs of it.", command: #"export KRB5CCNAME="FILE:$HOME/.krb5cc""#),
    ]
  }

  /// A ticket that does not serve the host: information, since a password still does.
  static func elsewhere(_ cache: TicketCache, _ sight: TicketSight) -> Judged? {
    let isTold = !sight.realms.isEmpty
    let isPast = cache.granting.map { $0.ends <= sight.now } ?? false
    guard isTold || isPast else { return nil }
    let state = isPast ? "an expired ticket" : "a ticket"
    let target =
      isTold
      ? "\(sight.host) belongs to \(sight.realms.joined(separator: ", "))"
      : "nothing says that \(sight.host) belongs to that domain"
    return .present(
      .ticketElsewhere,
      "The Kerberos cache has \(state) for \(cache.realm), and \(target).",
      evidence: [
        Evidence("cache", cache.name, .userName), Evidence("realm", cache.realm, .hostName),
      ])
  }
}
