private import Synchronization

/// The runs under way, by the handle that plugins hold.
///
/// A handle is a number that only looks like a pointer: one that was never given, or is over, is
/// found to be so without touching memory.
final class RunRegistry: Sendable {
  static let shared = RunRegistry()

  private let runs = Mutex<[UInt32: RunContext]>([:])

  func insert(_ context: RunContext) {
    runs.withLock { $0[context.number] = context }
  }

  func remove(_ context: RunContext) {
    _ = runs.withLock { $0.removeValue(forKey: context.number) }
  }

  func find(number: UInt32) -> RunContext? {
    runs.withLock { $0[number] }
  }

  func find(_ handle: OpaquePointer?) -> RunContext? {
    RunHandle.number(of: handle).flatMap(find(number:))
  }
}

/// Numbers of runs in the shape of a pointer.
enum RunHandle {
  private static let tag: UInt = 0x5244_5000_0000_0000

  static func make(_ number: UInt32) -> OpaquePointer? {
    OpaquePointer(bitPattern: tag | UInt(number))
  }

  static func number(of handle: OpaquePointer?) -> UInt32? {
    let bits = UInt(bitPattern: handle)
    return bits & ~UInt(UInt32.max) == tag ? UInt32(truncatingIfNeeded: bits) : nil
  }
}
