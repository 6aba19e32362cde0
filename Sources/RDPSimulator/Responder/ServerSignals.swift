internal import Linux
internal import Synchronization

/// What a simulated server and its thread tell each other.
final class ServerSignals: Sendable {
  /// Readable when the thread must end.
  let ending: Descriptor
  /// The connections accepted so far.
  let accepted = Atomic<Int>(0)

  /// Takes over the event that ends the thread.
  init(ending: consuming Descriptor) {
    self.ending = ending
  }
}
