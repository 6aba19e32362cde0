private import CLab
private import Foundation
private import Glibc
import Linux
import TestTools

/// A network of its own, in which a script has set up a packet filter.
final class FreshNetwork {
  struct Failure: Error {
    let output: String
  }

  private let process: ChildProcess

  /// Whether this user can make one, and what else a script needs is there.
  static func isPossible(_ programs: String...) -> Bool {
    geteuid() == 0 && (["unshare", "ip", "nft"] + programs).allSatisfy { Tool(named: $0) != nil }
  }

  /// Makes the network, and waits until the script has come to its end.
  init(_ script: String) throws {
    guard let tool = Tool(named: "unshare") else { throw Failure(output: "no unshare") }
    let whole = "set -e\nip link set lo up\n\(script)\necho ready\nexec sleep 60"
    let (process, output) = try tool.start(["--net", "sh", "-c", whole])
    self.process = process
    var text = ""
    while !text.hasSuffix("ready\n") {
      var entry = [PollEntry(descriptor: output.number, read: true)]
      try poll(&entry, milliseconds: 10_000)
      guard case .bytes(let bytes) = try output.read(upTo: 4096) else {
        throw Failure(output: text)
      }
      text += String(decoding: bytes, as: UTF8.self)
    }
  }

  deinit {
    process.finish()
  }

  /// Runs a body on a thread that is in the network.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) throws -> Value {
    let number = open("/proc/\(process.number)/ns/net", O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError.last("open") }
    let place = Descriptor(adopting: number)
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread { [number = place.number] in
      box.result = Result {
        guard lab_enter_network(number) == 0 else { throw SystemError.last("setns") }
        return try body()
      }
      done.signal()
    }
    done.wait()
    guard let result = box.result else { throw Failure(output: "no result") }
    return try result.get()
  }

  /// Written by one thread before the semaphore and read by another after it.
  private final class Box<Value: Sendable>: @unchecked Sendable {
    var result: Result<Value, any Error>?
  }
}
