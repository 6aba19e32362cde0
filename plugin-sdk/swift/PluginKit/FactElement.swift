public import CRDPCheck

/// A type whose arrays are facts: text makes a list, bytes make a block.
public protocol FactElement: Sendable {
  static var arrayFactType: String { get }
  static func readArray(_ name: String, in run: Run) -> [Self]?
  static func putArray(
    _ array: [Self], _ name: String, privacy: RDPPrivacy, in run: Run
  ) -> RDPStatus
}

extension Array: FactValue where Element: FactElement {
  public static var factType: String { Element.arrayFactType }

  public static func read(_ name: String, in run: Run) -> [Element]? {
    Element.readArray(name, in: run)
  }

  public func put(_ name: String, privacy: RDPPrivacy, in run: Run) -> RDPStatus {
    Element.putArray(self, name, privacy: privacy, in: run)
  }
}

extension String: FactElement {
  public static var arrayFactType: String { "list" }

  public static func readArray(_ name: String, in run: Run) -> [String]? {
    var items: UnsafePointer<UnsafePointer<CChar>?>?
    var count = 0
    guard run.host.fact_list?(run.handle, name, &items, &count) == .ok else { return nil }
    return UnsafeBufferPointer(start: items, count: count).compactMap { item in
      item.map { String(cString: $0) }
    }
  }

  public static func putArray(
    _ array: [String], _ name: String, privacy: RDPPrivacy, in run: Run
  ) -> RDPStatus {
    let arena = CArena()
    defer { arena.free() }
    let items = arena.pointers(array.map { arena.text($0) })
    return run.host.put_list?(run.handle, name, items, array.count, privacy) ?? .absent
  }
}

extension UInt8: FactElement {
  public static var arrayFactType: String { "bytes" }

  public static func readArray(_ name: String, in run: Run) -> [UInt8]? {
    var bytes: UnsafePointer<UInt8>?
    var size = 0
    guard run.host.fact_bytes?(run.handle, name, &bytes, &size) == .ok else { return nil }
    return [UInt8](UnsafeBufferPointer(start: bytes, count: size))
  }

  public static func putArray(
    _ array: [UInt8], _ name: String, privacy: RDPPrivacy, in run: Run
  ) -> RDPStatus {
    run.host.put_bytes?(run.handle, name, array, array.count, privacy) ?? .absent
  }
}
