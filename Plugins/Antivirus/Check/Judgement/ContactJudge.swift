internal import PluginKit

/// Decides whether a product of this machine has its hand in this connection. Pure.
package enum ContactJudge {
  /// What is present; every other finding is absent.
  package static func judge(_ view: ContactView) -> [Judged] {
    refusal(view) + interception(view)
  }

  /// The kernel refused at once, and a product that can bring it to do so runs.
  private static func refusal(_ view: ContactView) -> [Judged] {
    let able = view.running.filter {
      !$0.product.reach.isDisjoint(with: [.connections, .isolation])
    }
    guard view.tcpOutcome == "denied-here", !able.isEmpty else { return [] }
    let names = able.map(\.product.name).joined(separator: " or ")
    return [
      .present(
        .refuses,
        "This machine itself forbids the connection, before anything is sent, and \(names), which"
          + " can forbid connections, runs on it.",
        evidence: able.map { Evidence("product", $0.product.name) },
        remedies: remedies(able, view))
    ]
  }

  /// The certificate is by a product that runs here and whose authority this machine trusts.
  private static func interception(_ view: ContactView) -> [Judged] {
    guard let signer = view.signer, view.roots.contains(signer) || view.isTrusted else { return [] }
    let makers = view.running.filter { presence in
      presence.product.signer.map { signer.hasPrefix($0) } ?? false
    }
    guard let maker = makers.first else { return [] }
    return [
      .present(
        .intercepts,
        "\(maker.product.name) runs on this machine, takes the encrypted connection apart and signed"
          + " the certificate in the server's place; Network Level Authentication then fails.",
        evidence: [
          Evidence("product", maker.product.name),
          Evidence("issuer", view.issuer ?? "", .hostName),
          Evidence("root-added-here", view.roots.contains(signer)),
        ],
        remedies: remedies([maker], view))
    ]
  }

  /// The narrowest exception of each product, for this host and port.
  private static func remedies(_ presences: [Presence], _ view: ContactView) -> [Remedy] {
    presences.prefix(3).map { presence in
      Remedy("\(presence.product.exception) What it is for: TCP to \(view.host) port \(view.port).")
    }
  }
}
