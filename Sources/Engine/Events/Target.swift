/// What to diagnose.
package struct Target: Hashable, Sendable {
  /// As the user wrote it.
  package let given: String
  /// A name or an address, without port and brackets.
  package let host: String
  package let port: UInt16

  package init(given: String, host: String, port: UInt16 = 3389) {
    self.given = given
    self.host = host
    self.port = port
  }
}
