import Glibc
import Linux
import TestTools

/// A socket where a bus would be, and what it sends, for what no real bus does.
final class FakeBus: Sendable {
  let path: String
  private let listener: SharedDescriptor

  init(at path: String) throws {
    self.path = path
    let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { throw TestToolError("socket: errno \(errno)") }
    listener = SharedDescriptor(Descriptor(adopting: number))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(number, 4) == 0 else { throw TestToolError("bind: errno \(errno)") }
  }

  /// A thread to wait for.
  struct Server {
    fileprivate let thread: pthread_t

    func join() { pthread_join(thread, nil) }
  }

  private final class Job {
    let listener: SharedDescriptor
    let answer: @Sendable (Int) -> [UInt8]?

    init(_ listener: SharedDescriptor, _ answer: @escaping @Sendable (Int) -> [UInt8]?) {
      self.listener = listener
      self.answer = answer
    }

    func run() {
      var entry = [PollEntry(descriptor: listener.number, read: true)]
      guard (try? poll(&entry, milliseconds: 10_000)) == 1 else { return }
      let peer = accept(listener.number, nil, nil)
      guard peer >= 0 else { return }
      defer { close(peer) }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var turn = 0
      while read(peer, &buffer, buffer.count) > 0 {
        guard let bytes = answer(turn) else { continue }
        _ = send(peer, bytes, bytes.count, CInt(MSG_NOSIGNAL))
        turn += 1
      }
    }
  }

  /// Serves one peer: each time it has sent something, it gets an answer.
  ///
  /// - Parameter answer: What is sent for which turn; nil waits for more.
  func serve(_ answer: @escaping @Sendable (Int) -> [UInt8]?) -> Server {
    let job = Unmanaged.passRetained(Job(listener, answer))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      {
        guard let raw = $0 else { return nil }
        Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().run()
        return nil
      }, job.toOpaque())
    return Server(thread: thread)
  }
}
