internal import PluginKit

/// Decides what the products on this machine mean before any server was looked at. Pure.
package enum PresenceJudge {
  /// What is present or cannot be told.
  package static func judge(_ sight: MachineSight) -> [Judged] {
    let active = sight.presences.filter { $0.state == .running && $0.product.touchesConnections }
    guard !active.isEmpty else {
      guard sight.isBlind else { return [] }
      return [
        .unknown(
          .presentNetwork, because: "this machine hides the processes of others (hidepid)",
          wouldHelp: "Run as root, to see which security products run.")
      ]
    }
    let names = active.map(\.product.name).joined(separator: ", ")
    return [
      .present(
        .presentNetwork,
        "\(names) can stop or change connections; that one of them does so is not said by this.",
        evidence: active.map { Evidence($0.product.name, $0.sign) })
    ]
  }
}
