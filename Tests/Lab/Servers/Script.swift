/// What a scripted answer does with the first request of a connection.
///
/// For the few faults that no server here can be brought to: one thread in the server's network.
enum Script: Sendable {
  /// Reads the request and closes, as a balancer does whose server is dead.
  case close
  /// Sends these bytes and waits for the client to close.
  case answer([UInt8])
}
