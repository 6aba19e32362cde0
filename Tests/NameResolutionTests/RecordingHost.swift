import CRDPCheck
import Glibc
import Linux
import PluginKit
import Synchronization

/// A host that keeps what a check says.
final class RecordingHost: Sendable {
  /// What was kept.
  struct Record: Sendable {
    var findings: [String] = []
    var messages: [String] = []
    var evidence: [String] = []
    var commands: [String] = []
    var unknown: [String] = []
    var addresses: [String]?
    var stage: Bool?
    /// When the addresses came, counted from the beginning.
    var addressesAfter: Int?
  }

  let target: [CChar]
  let cancel: Descriptor
  let begun = MonotonicTime.now()
  let milliseconds: Int
  private let record = Mutex(Record())

  init(target: String, milliseconds: Int = 12_000) throws {
    self.target = Array(target.utf8CString)
    self.milliseconds = milliseconds
    cancel = try Descriptor.event()
  }

  var result: Record { record.withLock { $0 } }

  fileprivate func note(_ change: (inout Record) -> Void) { record.withLock { change(&$0) } }

  /// Runs a check's code against this host.
  func run(_ body: (Run) -> RDPOutcome) -> RDPOutcome {
    lend { body(Run(host: $0, handle: $1)) }
  }

  /// Lends the host in the contract's form.
  func lend<Result>(_ body: (UnsafePointer<RDPHost>, OpaquePointer) -> Result) -> Result {
    var table = RDPHost()
    table.struct_size = UInt32(MemoryLayout<RDPHost>.size)
    fillResults(&table)
    fillFacts(&table)
    table.time_left_ms = { run in
      let host = host(run)
      return Int64(host.milliseconds - MonotonicTime.now().milliseconds(since: host.begun))
    }
    table.cancel_fd = { host($0).cancel.number }
    return withExtendedLifetime(self) {
      withUnsafePointer(to: table) {
        body($0, OpaquePointer(Unmanaged.passUnretained(self).toOpaque()))
      }
    }
  }
}

private func host(_ run: OpaquePointer?) -> RecordingHost {
  guard let run else { fatalError("a run without a handle") }
  return Unmanaged<RecordingHost>.fromOpaque(UnsafeRawPointer(run)).takeUnretainedValue()
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}

private func fillResults(_ table: inout RDPHost) {
  table.finding = { run, id, message in
    host(run).note {
      $0.findings.append(text(id))
      $0.messages.append(text(message))
    }
    return 1
  }
  table.unknown = { run, id, _, _ in
    host(run).note { $0.unknown.append(text(id)) }
    return .ok
  }
  table.evidence = { run, _, key, value, _ in
    host(run).note { $0.evidence.append("\(text(key))=\(text(value))") }
    return .ok
  }
  table.remedy = { run, _, _, command in
    host(run).note { if let command { $0.commands.append(text(command)) } }
    return .ok
  }
}

private func fillFacts(_ table: inout RDPHost) {
  table.fact_str = { run, key, out in
    guard text(key) == "target.host" else { return .undeclared }
    let host = host(run)
    // The array lives as long as the host, and has storage of its own.
    host.target.withUnsafeBufferPointer { out?.pointee = $0.baseAddress }
    return .ok
  }
  table.put_bool = { run, key, value in
    host(run).note { if text(key) == "stage.dns" { $0.stage = value != 0 } }
    return .ok
  }
  table.put_list = { run, _, items, count, _ in
    let host = host(run)
    let list = UnsafeBufferPointer(start: items, count: count).map { text($0) }
    host.note {
      $0.addresses = list
      $0.addressesAfter = MonotonicTime.now().milliseconds(since: host.begun)
    }
    return .ok
  }
}
