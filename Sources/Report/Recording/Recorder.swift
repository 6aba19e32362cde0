package import Engine

/// Turns events into output. It writes through a function that it was given and never prints.
package protocol Recorder {
  /// Takes one event, in the order of the engine.
  mutating func record(_ event: Event)
  /// Writes what is left when no more events will come.
  mutating func finish()
}
