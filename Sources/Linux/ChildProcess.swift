private import CLinux
package import Glibc

/// A program that this process started, in a process group of its own.
package final class ChildProcess {
  /// How a process ended.
  package enum End: Hashable, Sendable {
    case exited(code: CInt)
    case signalled(CInt)
  }

  package let number: pid_t
  /// Polls as readable when the process is over.
  package let descriptor: CInt
  private let owned: SharedDescriptor
  private var end: End?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The program's file.
  ///   - arguments: What follows its name.
  ///   - descriptors: What it gets as descriptors 0, 1, 2 and so on; nothing else is open in it.
  package init(
    path: String, arguments: [String], descriptors: [CInt]
  ) throws(SystemError) {
    var high: [CInt] = []
    defer { for number in high { close(number) } }
    for descriptor in descriptors {
      high.append(try retrying("fcntl") { cl_duplicate_high(descriptor) })
    }
    var process: pid_t = 0
    let error = Self.withCArguments([path] + arguments) {
      cl_spawn(&process, path, $0, high, CInt(high.count))
    }
    guard error == 0 else { throw SystemError(call: "posix_spawn \(path)", number: error) }
    number = process
    let pidfd = cl_process_descriptor(process)
    guard pidfd >= 0 else {
      let failure = SystemError.last("pidfd_open")
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
      throw failure
    }
    owned = SharedDescriptor(Descriptor(adopting: pidfd))
    descriptor = pidfd
  }

  /// Whether the process gets the processor only when no other wants it. Where the system refuses,
  /// it goes on as it was.
  package func setPatient(_ isPatient: Bool) {
    _ = cl_set_patient(number, isPatient ? 1 : 0)
  }

  /// Kills the process with all of its group, and does not wait.
  package func kill() {
    guard end == nil else { return }
    // Before the process is reaped, so that nobody else can have its number. It may have left its
    // group, whose other members are to go all the same.
    Glibc.kill(number, SIGKILL)
    Glibc.kill(-number, SIGKILL)
  }

  /// Kills the process with all of its group, and waits for it.
  @discardableResult
  package func finish() -> End {
    if let end { return end }
    kill()
    var status: CInt = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    let end: End = signal == 0 ? .exited(code: (status >> 8) & 0xff) : .signalled(signal)
    self.end = end
    return end
  }

  /// Waits a little for an end of its own before it is killed.
  ///
  /// - Returns: The end; nil when it had none of its own and was killed here.
  package func finish(afterMilliseconds milliseconds: Int) -> End? {
    var entry = [PollEntry(descriptor: descriptor, read: true)]
    let count = try? poll(&entry, milliseconds: milliseconds)
    let end = finish()
    return count == 1 ? end : nil
  }

  private static func withCArguments(
    _ arguments: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> CInt
  ) -> CInt {
    let copies = arguments.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? EINVAL
    }
  }
}
