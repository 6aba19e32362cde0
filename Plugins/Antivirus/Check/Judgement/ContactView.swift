/// What the products on this machine are, beside what became of the connection.
package struct ContactView: Hashable, Sendable {
  package var products: [Presence] = []
  /// Products whose authority was added to this machine's store.
  package var roots: [String] = []
  /// The word for what TCP came to.
  package var tcpOutcome: String?
  /// The product that is known to sign under the name of the server's issuer.
  package var signer: String?
  /// The issuer's whole name.
  package var issuer: String?
  /// This machine trusts the server's chain.
  package var isTrusted = false
  /// The name and the port that were dialled.
  package var host = ""
  package var port: Int64 = 3389

  package init() {}

  /// Products that run.
  var running: [Presence] { products.filter { $0.state == .running } }
}
