/// C memory that lives as long as its owner.
final class LentMemory: @unchecked Sendable {
  // Sendable: filled before the run begins and only read afterwards.
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  func text(_ text: String) -> UnsafePointer<CChar> {
    UnsafePointer(copy(text.utf8CString.map { $0 }))
  }

  func bytes(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
    UnsafePointer(copy(bytes + [0]))
  }

  func list(_ texts: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
    UnsafePointer(copy(texts.map { Optional(text($0)) } + [nil]))
  }

  private func copy<Value>(_ values: [Value]) -> UnsafeMutablePointer<Value> {
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
    for (offset, value) in values.enumerated() { (pointer + offset).initialize(to: value) }
    blocks.append(UnsafeMutableRawPointer(pointer))
    return pointer
  }
}
