internal import CRDPCheck
internal import PluginKit

// What each finding means to the diagnosis. A strength is the probability of the finding where
// only that cause is at work; the leak is its probability where none of them is.
extension FindingID {
  /// What the plugin declares about it.
  var declaration: Finding {
    switch self {
    case .ticketExpired, .ticketNotYetValid, .ticketDamaged, .ticketForeign: ofRelevantTicket
    case .ticketUnusable, .ticketElsewhere, .ticketClockOffset: ofOtherTicket
    case .pinRotated, .pinReplaced, .pinStale: ofPin
    case .savedUndecryptable, .savedFixedSecurity, .savedGateway: ofProfile
    case .keyringMissing, .keyringLocked, .keyringSeveral: ofKeyring
    case .licenceStore, .storeUnwritable: ofStore
    }
  }

  /// The leak of what is the cause itself and not its sign.
  private var sight: Double { 0.0001 }

  private func finding(
    _ title: String, effect: RDPEffect = .none, leak: Double, _ causes: Link...
  ) -> Finding {
    Finding(rawValue, title, effect: effect, leak: leak, causes: causes)
  }

  // One cause with several faces, of which a look sees one: the strengths share what there is.
  private var ofRelevantTicket: Finding {
    switch self {
    case .ticketExpired:
      finding(
        "The Kerberos ticket for the target's domain has expired", effect: .degrades, leak: sight,
        Link("auth.ticket", 0.7))
    case .ticketDamaged:
      finding(
        "The Kerberos ticket cache is damaged", effect: .degrades, leak: sight,
        Link("auth.ticket", 0.1))
    case .ticketForeign:
      finding(
        "The Kerberos ticket cache belongs to another user", effect: .degrades, leak: sight,
        Link("auth.ticket", 0.1))
    default:
      // Few wrong clocks show in a ticket: most users have none.
      finding(
        "The Kerberos ticket for the target's domain is not valid yet", effect: .degrades,
        leak: sight, Link("clock.skew", 0.1))
    }
  }

  private var ofOtherTicket: Finding {
    switch self {
    case .ticketUnusable:
      finding(
        "The Kerberos ticket cache cannot be used", leak: 0.01, Link("auth.ticket", 0.05))
    case .ticketElsewhere:
      finding("The Kerberos ticket is of another domain", leak: 0.1)
    default:
      finding(
        "The clock differed from the Kerberos server's", leak: 0.005, Link("clock.skew", 0.1))
    }
  }

  // Who stands in between shows a certificate of another making; a server that made itself a new
  // one shows the old names. Most users have remembered no certificate at all, hence the strengths.
  private var ofPin: Finding {
    switch self {
    case .pinRotated:
      finding(
        "The server has another certificate than the client remembers, of the same making",
        effect: .blocks, leak: sight, Link("cert.pin-changed", 0.6), Link("tls.intercept", 0.01))
    case .pinReplaced:
      finding(
        "The server shows a certificate of other making than the client remembers",
        effect: .blocks, leak: sight, Link("cert.pin-changed", 0.35), Link("tls.intercept", 0.2),
        Link("dns.stale", 0.03))
    default:
      finding("One client remembers an older certificate than another", leak: 0.02)
    }
  }

  private var ofProfile: Finding {
    switch self {
    case .savedUndecryptable:
      finding(
        "A saved password for this host can no longer be read", effect: .degrades, leak: sight,
        Link("auth.saved", 0.2))
    case .savedFixedSecurity:
      finding(
        "A saved connection insists on security that the server does not have",
        effect: .degrades, leak: sight, Link("client.config", 0.15))
    default:
      finding("A saved connection goes through a gateway", leak: 0.05, Link("gateway", 0.1))
    }
  }

  private var ofKeyring: Finding {
    switch self {
    case .keyringMissing:
      finding(
        "The keyring no longer has the password on which a saved connection relies",
        effect: .degrades, leak: sight, Link("auth.saved", 0.1))
    case .keyringLocked:
      finding("The keyring is locked", leak: 0.02, Link("auth.saved", 0.05))
    default:
      finding(
        "The keyring has passwords of several users for this host", leak: 0.02,
        Link("auth.saved", 0.05))
    }
  }

  private var ofStore: Finding {
    switch self {
    case .licenceStore:
      finding(
        "The client's licence store is not in order", leak: 0.005, Link("licensing", 0.1))
    default:
      finding(
        "The client cannot write to its own folder", leak: 0.003, Link("client.config", 0.1))
    }
  }
}
