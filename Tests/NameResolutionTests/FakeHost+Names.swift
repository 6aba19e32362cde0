import PluginTestKit

extension FakeHost {
  /// A host that asks about a target.
  convenience init(target: String, milliseconds: Int = 12_000) throws {
    try self.init(["target.host": .text(target)], milliseconds: milliseconds)
  }

  /// The addresses that were put; nil when none were.
  var addresses: [String]? {
    guard case .list(let addresses) = self["dns.addresses"] else { return nil }
    return addresses
  }

  /// What was put of the stage.
  var stage: Bool? {
    guard case .truth(let isCompleted) = self["stage.dns"] else { return nil }
    return isCompleted
  }

  /// The commands of all remedies.
  var commands: [String] { sightings.flatMap(\.commands) }
}
