import Glibc
import Linux
import Netlink
import TestTools
import Testing

@testable import VPNRoute

/// Programs at the other end of a control socket, good and bad.
@Suite struct UserspaceSocketTests {
  /// Serves one connection with pieces of text and pauses between them, then goes.
  private func ask(
    _ pieces: [String], pause: UInt32 = 0, holds: Bool = false, milliseconds: Int = 400
  ) throws -> (peers: Tunnel.Peers, took: Int) {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "wg.sock")
    let listener = try Self.listen(path)
    let thread = Server(listener, pieces, pause: pause, holds: holds)
    thread.start()
    defer { thread.stop() }
    let start = MonotonicTime.now()
    let peers = try UserspaceSocket.ask(
      at: path, until: start.advanced(milliseconds: milliseconds))
    return (peers, MonotonicTime.now().milliseconds(since: start))
  }

  @Test func `an answer in pieces is put together`() throws {
    let answer = try ask(["public_", "key=1\nallowed_ip=10.0.0.0/8\n", "errno=0\n", "\n"])
    let peer = WireGuardPeer(allowed: [Client.network("10.0.0.0/8")])
    #expect(answer.peers == .known(WireGuardDevice(peers: [peer])))
  }

  @Test func `an answer that drips is given up in time`() throws {
    let drips = [String](repeating: "public_key=1\n", count: 200)
    let answer = try ask(drips, pause: 20_000)
    #expect(answer.peers == .failed("its program did not answer in time"))
    #expect((400..<900).contains(answer.took))
  }

  @Test func `an answer without an end is given up`() throws {
    let flood = [String](repeating: String(repeating: "public_key=1\n", count: 5000), count: 40)
    let answer = try ask(flood, milliseconds: 5000)
    #expect(answer.peers == .failed("its program's answer has no end"))
  }

  @Test(arguments: [["public_key=1\n"], [""], ["errno=0"]])
  func `an answer that breaks off is none`(_ pieces: [String]) throws {
    #expect(try ask(pieces).peers == .failed("its program broke off"))
  }

  @Test func `silence is given up in time`() throws {
    let answer = try ask([], holds: true)
    #expect(answer.peers == .failed("its program did not answer in time"))
    #expect(answer.took < 900)
  }

  @Test func `an error is no state`() throws {
    #expect(try ask(["errno=1\n\n"]).peers == .failed("its program answered with an error"))
  }

  @Test func `nobody at the socket is an error of the system`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError.self) {
      try UserspaceSocket.ask(at: folder.path(of: "none.sock"), until: .now())
    }
  }

  @Test(arguments: ["..", ".", "a/../../x", ""])
  func `a name that leads elsewhere has no socket`(_ name: String) {
    #expect(!UserspaceSocket.exists(name))
  }

  private static func listen(_ path: String) throws -> CInt {
    let number = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0, Glibc.listen(number, 1) == 0 else { throw SystemError.last("bind") }
    return number
  }
}

/// A thread that serves one connection.
private final class Server: Sendable {
  private let listener: CInt
  private let pieces: [String]
  private let pause: UInt32
  private let holds: Bool

  init(_ listener: CInt, _ pieces: [String], pause: UInt32, holds: Bool) {
    self.listener = listener
    self.pieces = pieces
    self.pause = pause
    self.holds = holds
  }

  func start() {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Server>.fromOpaque(argument).takeRetainedValue().serve() }
        return nil
      }, box)
    pthread_detach(thread)
  }

  func stop() { shutdown(listener, CInt(SHUT_RDWR)) }

  private func serve() {
    defer { close(listener) }
    let connection = accept(listener, nil, nil)
    guard connection >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 64)
    _ = recv(connection, &buffer, buffer.count, 0)
    for piece in pieces {
      if pause > 0 { usleep(pause) }
      let bytes = Array(piece.utf8)
      if send(connection, bytes, bytes.count, CInt(MSG_NOSIGNAL)) < 0 { break }
    }
    if holds { usleep(1_000_000) }
    close(connection)
  }
}
