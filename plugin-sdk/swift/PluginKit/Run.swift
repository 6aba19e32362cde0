public import CRDPCheck

/// One run of one check: reads facts, reports findings. Good only until the check returns.
///
/// It may be used from any thread of that run, which is why it is sendable.
public struct Run: @unchecked Sendable {
  // Sendable: both pointers are constant, and the contract lets every thread of a run use them.
  let host: RDPHost
  let handle: OpaquePointer

  /// Wraps what the host handed to a check.
  public init(host: UnsafePointer<RDPHost>, handle: OpaquePointer) {
    self.host = host.withKnownPart()
    self.handle = handle
  }
}

// MARK: - Facts and options

extension Run {
  /// The fact's value, nil when it did not come in this run.
  public subscript<Value>(key: FactKey<Value>) -> Value? { Value.read(key.name, in: self) }

  /// Publishes a fact at once.
  @discardableResult
  public func put<Value>(
    _ key: FactKey<Value>, _ value: Value, privacy: RDPPrivacy = .public
  ) -> RDPStatus {
    value.put(key.name, privacy: privacy, in: self)
  }

  /// The option's value as text, nil when it has none.
  public func option(_ name: String) -> String? {
    host.option?(handle, name).map { String(cString: $0) }
  }
}

// MARK: - Results

extension Run {
  /// Reports that a declared abnormality is present.
  ///
  /// - Parameters:
  ///   - id: The finding's declared id.
  ///   - message: One sentence about this instance.
  ///   - evidence: What was seen.
  ///   - remedies: What mends it, more exactly than the cause's own remedy.
  public func finding(
    _ id: String, _ message: String, evidence: [Evidence] = [], remedies: [Remedy] = []
  ) {
    guard let number = host.finding?(handle, id, message), number != 0 else { return }
    for item in evidence {
      _ = host.evidence?(handle, number, item.key, item.value, item.privacy)
    }
    for remedy in remedies {
      _ = host.remedy?(handle, number, remedy.text, remedy.command)
    }
  }

  /// Says that a declared finding could not be told.
  public func unknown(_ id: String, because why: String, wouldHelp: String? = nil) {
    _ = host.unknown?(handle, id, why, wouldHelp)
  }

  /// Writes to the log that a verbose run shows.
  public func log(_ level: RDPLogLevel, _ text: String) {
    host.log?(handle, level, text)
  }

  /// Says what is being done now.
  public func progress(_ text: String, percent: UInt32 = 255) {
    host.progress?(handle, percent, text)
  }
}

// MARK: - Time

extension Run {
  /// Milliseconds until the deadline; 0 or less means to return now.
  public var timeLeftMilliseconds: Int {
    host.time_left_ms.map { Int(clamping: $0(handle)) } ?? 1000
  }

  /// A descriptor that becomes readable when the run is to stop, nil when there is none.
  public var cancelDescriptor: CInt? {
    guard let number = host.cancel_fd?(handle), number >= 0 else { return nil }
    return number
  }
}

extension UnsafePointer<RDPHost> {
  /// The table with absent members where the host is older than this header.
  fileprivate func withKnownPart() -> RDPHost {
    var table = RDPHost()
    let raw = UnsafeRawPointer(self)
    let size = min(Int(raw.load(as: UInt32.self)), MemoryLayout<RDPHost>.size)
    withUnsafeMutableBytes(of: &table) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: raw, count: size))
    }
    return table
  }
}
