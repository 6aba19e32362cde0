/// C memory that is made together and freed together, or never.
///
/// This type is not part of the public interface of the kit.
final class CArena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Frees everything that was made here.
  func free() {
    for block in blocks { block.deallocate() }
    blocks = []
  }

  func value<Value: BitwiseCopyable>(_ value: Value) -> UnsafePointer<Value> {
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    pointer.initialize(to: value)
    blocks.append(UnsafeMutableRawPointer(pointer))
    return UnsafePointer(pointer)
  }

  func text(_ text: String) -> UnsafePointer<CChar> {
    let bytes = text.utf8CString
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { source in
      for (offset, byte) in source.enumerated() { (pointer + offset).initialize(to: byte) }
    }
    blocks.append(UnsafeMutableRawPointer(pointer))
    return UnsafePointer(pointer)
  }

  func text(_ text: String?) -> UnsafePointer<CChar>? { text.map { self.text($0) } }

  /// The pointers one after the other, with a null pointer behind the last.
  func pointers<Value>(
    _ items: [UnsafePointer<Value>]
  ) -> UnsafePointer<UnsafePointer<Value>?> {
    let array = UnsafeMutablePointer<UnsafePointer<Value>?>.allocate(capacity: items.count + 1)
    for (offset, item) in items.enumerated() { (array + offset).initialize(to: item) }
    (array + items.count).initialize(to: nil)
    blocks.append(UnsafeMutableRawPointer(array))
    return UnsafePointer(array)
  }

  /// An array of pointers, or a null pointer for an empty one.
  func list<Value>(_ items: [UnsafePointer<Value>]) -> UnsafePointer<UnsafePointer<Value>?>? {
    items.isEmpty ? nil : pointers(items)
  }
}
