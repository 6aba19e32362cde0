/// How long a simulated server hesitates, in milliseconds.
package struct StageDelays: Hashable, Sendable {
  /// Before the first thing it does with a connection.
  package var tcp: Int
  /// Between the X.224 request and what follows it.
  package var x224: Int
  /// Between the confirm and the first byte of TLS.
  package var tls: Int

  /// Makes delays; none unless told.
  package init(tcp: Int = 0, x224: Int = 0, tls: Int = 0) {
    self.tcp = tcp
    self.x224 = x224
    self.tls = tls
  }
}
