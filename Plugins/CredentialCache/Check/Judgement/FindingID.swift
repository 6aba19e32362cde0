/// The abnormalities that these checks can see.
package enum FindingID: String, CaseIterable, Hashable, Sendable {
  case ticketExpired = "ticket.expired"
  case ticketNotYetValid = "ticket.not-yet-valid"
  case ticketDamaged = "ticket.damaged"
  case ticketForeign = "ticket.foreign"
  case ticketUnusable = "ticket.unusable"
  case ticketElsewhere = "ticket.elsewhere"
  case ticketClockOffset = "ticket.clock-offset"
  case pinRotated = "cert.pin-rotated"
  case pinReplaced = "cert.pin-replaced"
  case pinStale = "cert.pin-stale"
  case savedUndecryptable = "saved.undecryptable"
  case savedFixedSecurity = "saved.fixed-security"
  case savedGateway = "saved.gateway"
  case keyringMissing = "saved.keyring-missing"
  case keyringLocked = "saved.keyring-locked"
  case keyringSeveral = "saved.keyring-several"
  case licenceStore = "client.licence-store"
  case storeUnwritable = "client.store-unwritable"

  /// Those of the ticket caches.
  static let ofTickets: [FindingID] = [
    .ticketExpired, .ticketNotYetValid, .ticketDamaged, .ticketForeign, .ticketUnusable,
    .ticketElsewhere, .ticketClockOffset,
  ]
  /// Those of remembered certificates.
  static let ofPins: [FindingID] = [.pinRotated, .pinReplaced, .pinStale]
  /// Those of the desktop's keyring.
  static let ofKeyring: [FindingID] = [.keyringMissing, .keyringLocked, .keyringSeveral]
  /// Those of saved connections and of what clients keep.
  static let ofSaved: [FindingID] = [
    .savedUndecryptable, .savedFixedSecurity, .savedGateway, .licenceStore, .storeUnwritable,
  ]
}
