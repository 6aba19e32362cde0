import CRDPCheck
import PluginKit

/// A host's table whose handle is a Swift object that keeps what a check reports.
final class RecordingHost {
  var integers: [String: Int64] = [:]
  /// Bytes that checks may read, also as text; freed with this object.
  fileprivate var blocks: [String: UnsafeMutableBufferPointer<UInt8>] = [:]
  fileprivate(set) var findings: [String] = []
  fileprivate(set) var unknowns: [String] = []
  fileprivate(set) var putIntegers: [String: Int64] = [:]
  fileprivate(set) var putTexts: [String: String] = [:]
  fileprivate(set) var putLists: [String: [String]] = [:]
  fileprivate(set) var putBooleans: [String: Bool] = [:]
  fileprivate(set) var privacies: [String: RDPPrivacy] = [:]

  deinit {
    for block in blocks.values { block.deallocate() }
  }

  /// Gives a fact once.
  func give(_ key: String, bytes: [UInt8]) {
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = block.initialize(from: bytes)
    blocks[key] = block
  }

  /// Runs the first check of a plugin against what stands here.
  func run(_ plugin: Plugin) -> RDPOutcome? {
    guard let check = plugin.descriptor.pointee.checks?[0], let run = check.pointee.run else {
      return nil
    }
    var table = Self.table
    let handle = OpaquePointer(Unmanaged.passUnretained(self).toOpaque())
    return withExtendedLifetime(self) { run(&table, handle, check.pointee.context) }
  }

  private static var table: RDPHost {
    var table = RDPHost()
    table.struct_size = UInt32(MemoryLayout<RDPHost>.size)
    addReading(to: &table)
    addPutting(to: &table)
    table.finding = { handle, id, _ in
      host(handle)?.findings.append(text(id))
      return 1
    }
    table.unknown = { handle, id, _, _ in
      host(handle)?.unknowns.append(text(id))
      return .ok
    }
    return table
  }

  private static func addReading(to table: inout RDPHost) {
    table.fact_int = { handle, key, out in
      guard let value = host(handle)?.integers[text(key)] else { return .absent }
      out?.pointee = value
      return .ok
    }
    table.fact_str = { handle, key, out in
      guard let value = host(handle)?.blocks[text(key)] else { return .absent }
      out?.pointee = UnsafeRawPointer(value.baseAddress)?.assumingMemoryBound(to: CChar.self)
      return .ok
    }
    table.fact_bytes = { handle, key, out, size in
      guard let value = host(handle)?.blocks[text(key)] else { return .absent }
      out?.pointee = UnsafePointer(value.baseAddress)
      size?.pointee = value.count
      return .ok
    }
  }

  private static func addPutting(to table: inout RDPHost) {
    table.put_int = { handle, key, value in
      host(handle)?.putIntegers[text(key)] = value
      return .ok
    }
    table.put_bool = { handle, key, value in
      host(handle)?.putBooleans[text(key)] = value != 0
      return .ok
    }
    table.put_str = { handle, key, value, privacy in
      host(handle)?.putTexts[text(key)] = text(value)
      host(handle)?.privacies[text(key)] = privacy
      return .ok
    }
    table.put_list = { handle, key, items, count, privacy in
      host(handle)?.putLists[text(key)] = (0..<count).map { text(items?[$0]) }
      host(handle)?.privacies[text(key)] = privacy
      return .ok
    }
  }
}

/// The object behind a handle.
private func host(_ handle: OpaquePointer?) -> RecordingHost? {
  handle.map { Unmanaged.fromOpaque(UnsafeRawPointer($0)).takeUnretainedValue() }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}
