internal import SystemBus

/// The desktop's keyring over the Secret Service of freedesktop.org, asked for attributes only.
///
/// No way for secrets is agreed on with it and none is asked for, so that none can come here.
struct SecretService {
  /// What a search found.
  struct Found {
    let unlocked: [String]
    let locked: [String]

    var all: [String] { unlocked + locked }
  }

  /// What each answer may take, in milliseconds.
  private static let patience = 400
  private static let name = "org.freedesktop.secrets"
  private static let path = "/org/freedesktop/secrets"
  private static let interface = "org.freedesktop.Secret.Service"
  private static let itemInterface = "org.freedesktop.Secret.Item"

  private let bus: BusConnection

  /// Connects to the user's own bus.
  init(at address: BusAddress) throws(BusError) {
    bus = try BusConnection(to: address, patience: Self.patience)
  }

  /// The entries that have all of these attributes.
  func search(_ attributes: [String: String]) throws(BusError) -> Found {
    let answer = try bus.call(
      Self.name, path: Self.path, interface: Self.interface, method: "SearchItems",
      [.pairs(attributes)])
    guard answer.count == 2 else { throw BusError(.wrongType, "SearchItems: no two lists") }
    return Found(unlocked: Self.paths(answer[0]), locked: Self.paths(answer[1]))
  }

  /// What an entry is marked with.
  func attributes(of item: String) throws(BusError) -> BusValue {
    try bus.property(Self.name, path: item, interface: Self.itemInterface, "Attributes")
  }

  /// Whether a part of the keyring is locked, in which some services find nothing.
  func isPartlyLocked() throws(BusError) -> Bool {
    let collections = try bus.property(
      Self.name, path: Self.path, interface: Self.interface, "Collections")
    for collection in Self.paths(collections).prefix(16) {
      let isLocked = try bus.boolean(
        Self.name, path: collection, interface: "org.freedesktop.Secret.Collection", "Locked")
      if isLocked { return true }
    }
    return false
  }

  private static func paths(_ value: BusValue) -> [String] {
    (value.elements ?? []).compactMap(\.text)
  }
}
