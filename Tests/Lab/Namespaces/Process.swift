private import CLab
import Glibc
private import Linux

/// A program this lab started, the leader of a process group of its own.
final class Process {
  let identifier: pid_t
  /// How it ended: an exit status, or 128 and the signal's number; nil while it runs.
  private(set) var status: CInt?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The program's path first.
  ///   - input: A descriptor for its standard input, or nil for none.
  ///   - output: A descriptor for its standard output.
  ///   - errors: A descriptor for its error output, or nil to join it to the output.
  ///   - environment: Everything it sees of the environment.
  init(
    _ arguments: [String], input: CInt? = nil, output: CInt, errors: CInt? = nil,
    environment: [String: String] = Process.environment
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors ?? output, 2)
    identifier = try Self.spawn(arguments, &actions, environment)
  }

  deinit {
    stop()
  }

  /// A plain environment, so that results do not depend on who runs the lab.
  static let environment = [
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C",
    "TERM": "dumb", "HOME": "/nonexistent",
  ]

  private static func spawn(
    _ arguments: [String], _ actions: inout posix_spawn_file_actions_t,
    _ environment: [String: String]
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var identifier: pid_t = 0
    let error = posix_spawn(&identifier, arguments[0], &actions, &attributes, &argv, &envp)
    guard error == 0 else {
      throw LabError("cannot start \(arguments[0]): \(SystemError.message(error))")
    }
    return identifier
  }
}

// MARK: - Its end

extension Process {
  /// Waits until the program ended.
  ///
  /// - Returns: Its status, or nil when the time ran out and it still runs.
  func wait(milliseconds: Int) -> CInt? {
    if let status { return status }
    let number = lab_process_descriptor(identifier)
    if number >= 0 {
      let descriptor = Descriptor(adopting: number)
      var entries = [PollEntry(descriptor: descriptor.number, read: true)]
      _ = try? Linux.poll(&entries, milliseconds: milliseconds)
    }
    return reap(WNOHANG)
  }

  /// Asks the whole group to end, and ends it after half a second.
  func stop() {
    guard status == nil else { return }
    kill(-identifier, SIGTERM)
    if wait(milliseconds: 500) != nil { return }
    kill(-identifier, SIGKILL)
    _ = reap(0)
  }

  /// Stops the whole group where it is; only its end ends that.
  func freeze() throws {
    guard kill(-identifier, SIGSTOP) == 0 else { throw SystemError.last("kill") }
  }

  private func reap(_ flags: CInt) -> CInt? {
    var raw: CInt = 0
    guard waitpid(identifier, &raw, flags) == identifier else { return nil }
    let signal = raw & 0x7f
    status = signal == 0 ? (raw >> 8) & 0xff : 128 + signal
    return status
  }
}
