internal import Linux

/// A counter descriptor that several owners share, closed by the last.
final class EventDescriptor: Sendable {
  private let descriptor: Descriptor

  init() throws(SystemError) {
    descriptor = try Descriptor.event()
  }

  /// The number, valid as long as this object lives.
  var number: CInt { descriptor.number }

  /// Makes it readable.
  func signal() { descriptor.signalEvent() }
}
