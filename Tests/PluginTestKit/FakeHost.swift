package import CRDPCheck
package import Linux
package import PluginKit

/// A host over dictionaries: gives facts, keeps what a check says and when.
///
/// A check runs on one thread, and so does everything here but the cancelling.
package final class FakeHost {
  /// A value that a check can read or put.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case list([String])
    case truth(Bool)
    case bytes([UInt8])
  }

  /// A finding as it was reported.
  package struct Sighting: Hashable, Sendable {
    package let id: String
    package let message: String
    package fileprivate(set) var evidence: [String: String] = [:]
    package fileprivate(set) var privacies: [String: RDPPrivacy] = [:]
    package fileprivate(set) var remedies: [String] = []
    package fileprivate(set) var commands: [String] = []
  }

  package var facts: [String: Value]
  package var options: [String: String] = [:]
  /// What was put, in its order.
  package private(set) var puts: [(key: String, value: Value)] = []
  /// When the key was put, in milliseconds from the beginning.
  package private(set) var putAfter: [String: Int] = [:]
  /// The class that the key was put with.
  package private(set) var putPrivacy: [String: RDPPrivacy] = [:]
  package fileprivate(set) var sightings: [Sighting] = []
  /// By finding: why it could not be told.
  package fileprivate(set) var unknown: [String: String] = [:]
  /// By finding: what would help.
  package fileprivate(set) var help: [String: String] = [:]
  package fileprivate(set) var log: [String] = []
  package let cancel: Descriptor
  package let begun = MonotonicTime.now()
  package let milliseconds: Int
  private let arena = TextArena()

  package init(_ facts: [String: Value], milliseconds: Int = 15_000) throws {
    self.facts = facts
    self.milliseconds = milliseconds
    cancel = try Descriptor.event()
  }

  /// What was put under a key.
  package subscript(key: String) -> Value? { puts.first { $0.key == key }?.value }

  /// The ids of what was reported, in its order.
  package var findings: [String] { sightings.map(\.id) }

  /// The sentences of what was reported, in its order.
  package var messages: [String] { sightings.map(\.message) }

  /// All evidence together; of one key the last.
  package var evidence: [String: String] {
    sightings.reduce(into: [:]) { $0.merge($1.evidence) { _, last in last } }
  }

  /// The first report of a finding.
  package func sighting(_ id: String) -> Sighting? { sightings.first { $0.id == id } }

  /// Runs a check's code against this host.
  package func run(_ body: (Run) -> RDPOutcome) -> RDPOutcome {
    lend { body(Run(host: $0, handle: $1)) }
  }

  /// Runs a declared check of a plugin; nil when it has none of that id.
  package func run(_ check: String, of plugin: Plugin) -> RDPOutcome? {
    guard var place = plugin.descriptor.pointee.checks else { return nil }
    while let declared = place.pointee {
      if declared.pointee.id.map({ String(cString: $0) }) == check {
        return lend { declared.pointee.run?($0, $1, declared.pointee.context) }
      }
      place += 1
    }
    return nil
  }

  /// Lends the host in the contract's form.
  package func lend<Result>(
    _ body: (UnsafePointer<RDPHost>, OpaquePointer) -> Result
  ) -> Result {
    let table = RDPHost.fake
    return withExtendedLifetime(self) {
      withUnsafePointer(to: table) {
        body($0, OpaquePointer(Unmanaged.passUnretained(self).toOpaque()))
      }
    }
  }
}

// MARK: - What the table does

extension FakeHost {
  /// The host behind a handle that ``lend(_:)`` gave out.
  static func behind(_ run: OpaquePointer?) -> FakeHost {
    guard let run else { fatalError("a run without a handle") }
    return Unmanaged<FakeHost>.fromOpaque(UnsafeRawPointer(run)).takeUnretainedValue()
  }

  func put(_ key: String, _ value: Value, _ privacy: RDPPrivacy = .public) -> RDPStatus {
    guard self[key] == nil else { return .invalid }
    puts.append((key, value))
    putAfter[key] = MonotonicTime.now().milliseconds(since: begun)
    putPrivacy[key] = privacy
    return .ok
  }

  /// Keeps a report and gives its handle.
  func see(_ id: String, _ message: String) -> UInt32 {
    sightings.append(Sighting(id: id, message: message))
    return UInt32(sightings.count)
  }

  /// Changes the report behind a handle.
  func change(_ handle: UInt32, _ body: (inout Sighting) -> Void) -> RDPStatus {
    guard sightings.indices.contains(Int(handle) - 1) else { return .invalid }
    body(&sightings[Int(handle) - 1])
    return .ok
  }

  func doubt(_ id: String, _ why: String, _ wouldHelp: String?) {
    unknown[id] = why
    help[id] = wouldHelp
  }

  func add(_ evidence: (key: String, value: String, privacy: RDPPrivacy), to handle: UInt32)
    -> RDPStatus
  {
    change(handle) {
      $0.evidence[evidence.key] = evidence.value
      $0.privacies[evidence.key] = evidence.privacy
    }
  }

  func add(remedy: String, _ command: String?, to handle: UInt32) -> RDPStatus {
    change(handle) {
      $0.remedies.append(remedy)
      if let command { $0.commands.append(command) }
    }
  }

  func write(_ line: String) { log.append(line) }

  func keep(_ text: String) -> UnsafePointer<CChar> { arena.keep(text) }
  func keep(_ list: [String]) -> UnsafePointer<UnsafePointer<CChar>?> { arena.keep(list) }
  func keep(_ bytes: [UInt8]) -> UnsafePointer<UInt8> { arena.keep(bytes) }
}
