private import Glibc

/// A thread of the operating system's own, to be joined once.
struct ServerThread: ~Copyable {
  /// The system's handle.
  private let thread: pthread_t

  /// Starts a thread.
  ///
  /// - Parameter body: What it does. It gets no signal, not even for a broken pipe.
  /// - Throws: What the system refused.
  init(_ body: @escaping @Sendable () -> Void) throws(SimulatorError) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let result = pthread_create(&thread, nil, runWork, work.toOpaque())
    guard result == 0 else {
      work.release()
      throw SimulatorError(call: "pthread_create", reason: String(cString: strerror(result)))
    }
    self.thread = thread
  }

  /// Waits for the thread's end.
  consuming func join() {
    pthread_join(thread, nil)
  }
}

/// A closure on its way to a thread.
private final class Work {
  /// What the thread does.
  let body: @Sendable () -> Void

  /// Wraps a closure.
  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}

/// The thread's first function.
private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  // OpenSSL writes with write(), which raises SIGPIPE when the client is gone.
  var signals = sigset_t()
  sigfillset(&signals)
  pthread_sigmask(SIG_BLOCK, &signals, nil)
  Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
  return nil
}
