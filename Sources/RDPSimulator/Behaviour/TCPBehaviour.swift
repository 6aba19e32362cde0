/// What a simulated server does with a TCP connection.
package enum TCPBehaviour: Hashable, Sendable {
  /// Keeps it.
  case accept
  /// Ends it at once, without reading.
  case acceptAndClose
}
