import CRDPCheck
import Linux
import PluginKit
import Synchronization

/// A host over dictionaries: gives facts, keeps what a check says and when.
///
/// A check runs on one thread, and so does everything here but the cancelling.
final class FakeHost {
  /// A value that a check can read or put.
  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case list([String])
    case truth(Bool)
    case bytes([UInt8])
  }

  var facts: [String: Value]
  /// What was put, in its order.
  var puts: [(key: String, value: Value)] = []
  /// When the key was put, in milliseconds from the beginning.
  var putAfter: [String: Int] = [:]
  var findings: [String] = []
  var messages: [String] = []
  var evidence: [String: String] = [:]
  var unknown: [String: String] = [:]
  let cancel: Descriptor
  let begun = MonotonicTime.now()
  let milliseconds: Int
  private let arena = TextArena()

  init(_ facts: [String: Value], milliseconds: Int = 15_000) throws {
    self.facts = facts
    self.milliseconds = milliseconds
    cancel = try Descriptor.event()
  }

  /// What was put under a key.
  subscript(key: String) -> Value? { puts.first { $0.key == key }?.value }

  /// Runs a check's code against this host.
  func run(_ body: (Run) -> RDPOutcome) -> RDPOutcome {
    var table = RDPHost()
    table.struct_size = UInt32(MemoryLayout<RDPHost>.size)
    fillResults(&table)
    fillFacts(&table)
    fillPuts(&table)
    table.time_left_ms = { run in
      let host = host(run)
      return Int64(host.milliseconds - MonotonicTime.now().milliseconds(since: host.begun))
    }
    table.cancel_fd = { host($0).cancel.number }
    return withExtendedLifetime(self) {
      withUnsafePointer(to: table) {
        body(Run(host: $0, handle: OpaquePointer(Unmanaged.passUnretained(self).toOpaque())))
      }
    }
  }

  fileprivate func put(_ key: String, _ value: Value) -> RDPStatus {
    guard self[key] == nil else { return .invalid }
    puts.append((key, value))
    putAfter[key] = MonotonicTime.now().milliseconds(since: begun)
    return .ok
  }

  fileprivate func keep(_ text: String) -> UnsafePointer<CChar> { arena.keep(text) }
  fileprivate func keep(_ list: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
    arena.keep(list)
  }
}

private func host(_ run: OpaquePointer?) -> FakeHost {
  guard let run else { fatalError("a run without a handle") }
  return Unmanaged<FakeHost>.fromOpaque(UnsafeRawPointer(run)).takeUnretainedValue()
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

private func fillResults(_ table: inout RDPHost) {
  table.finding = { run, id, message in
    host(run).findings.append(text(id))
    host(run).messages.append(text(message))
    return 1
  }
  table.unknown = { run, id, why, _ in
    host(run).unknown[text(id)] = text(why)
    return .ok
  }
  table.evidence = { run, _, key, value, _ in
    host(run).evidence[text(key)] = text(value)
    return .ok
  }
}

private func fillFacts(_ table: inout RDPHost) {
  table.fact_str = { run, key, out in
    guard case .text(let value) = host(run).facts[text(key)] else { return .absent }
    out?.pointee = host(run).keep(value)
    return .ok
  }
  table.fact_int = { run, key, out in
    guard case .number(let value) = host(run).facts[text(key)] else { return .absent }
    out?.pointee = value
    return .ok
  }
  table.fact_list = { run, key, out, count in
    guard case .list(let value) = host(run).facts[text(key)] else { return .absent }
    out?.pointee = host(run).keep(value)
    count?.pointee = value.count
    return .ok
  }
}

private func fillPuts(_ table: inout RDPHost) {
  table.put_bool = { run, key, value in host(run).put(text(key), .truth(value != 0)) }
  table.put_int = { run, key, value in host(run).put(text(key), .number(value)) }
  table.put_str = { run, key, value, _ in host(run).put(text(key), .text(text(value))) }
  table.put_bytes = { run, key, bytes, size, _ in
    host(run).put(text(key), .bytes([UInt8](UnsafeBufferPointer(start: bytes, count: size))))
  }
}
