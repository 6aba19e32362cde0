private import Glibc
internal import Linux
private import Synchronization

/// A question to the system's resolver on a thread of its own, since it blocks and has no time-out.
///
/// A lookup that is given up goes on until the resolver answers: its thread keeps what it needs,
/// and ends with the worker process at the latest.
final class SystemLookup: Sendable {
  private let answer = Mutex(SystemAnswer.unfinished)
  private let event: EventDescriptor
  private let name: String
  private let ask: @Sendable (String) -> SystemAnswer

  /// What the thread needs of its stack: modules of the name service keep large buffers there.
  private static let stackBytes = 1 << 20

  /// Starts to ask.
  ///
  /// - Throws: When there is no descriptor or no thread left.
  init(_ name: String, ask: @escaping @Sendable (String) -> SystemAnswer) throws(SystemError) {
    self.name = name
    self.ask = ask
    event = try EventDescriptor()
    try start()
  }

  /// Becomes readable when there is an answer.
  var descriptor: CInt { event.number }

  /// What is known by now.
  var current: SystemAnswer { answer.withLock { $0 } }

  private func start() throws(SystemError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    let context = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        Unmanaged<SystemLookup>.fromOpaque(context).takeRetainedValue().work()
        return nil
      }, context.toOpaque())
    guard status == 0 else {
      context.release()
      throw SystemError(call: "pthread_create", number: status)
    }
  }

  private func work() {
    let found = ask(name)
    answer.withLock { $0 = found }
    event.signal()
  }
}
