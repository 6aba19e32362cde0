/// An open descriptor with several holders, closed when the last one lets go.
package final class SharedDescriptor: Sendable {
  private let descriptor: Descriptor

  package init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }

  package var number: CInt { descriptor.number }

  package func read(upTo limit: Int) throws(SystemError) -> Descriptor.ReadResult {
    try descriptor.read(upTo: limit)
  }

  package func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try descriptor.send(bytes)
  }

  /// Makes an event readable.
  package func signalEvent() {
    descriptor.signalEvent()
  }
}
