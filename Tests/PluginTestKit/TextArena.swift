/// C text and bytes that live as long as their owner.
final class TextArena {
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var lists: [UnsafeMutablePointer<UnsafePointer<CChar>?>] = []

  deinit {
    for text in texts { text.deallocate() }
    for block in blocks { block.deallocate() }
    for list in lists { list.deallocate() }
  }

  func keep(_ text: String) -> UnsafePointer<CChar> {
    let bytes = Array(text.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    texts.append(copy)
    return UnsafePointer(copy)
  }

  func keep(_ list: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
    let pointers = list.map { Optional(keep($0)) }
    let copy = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: pointers.count + 1)
    copy.initialize(from: pointers + [nil], count: pointers.count + 1)
    lists.append(copy)
    return UnsafePointer(copy)
  }

  func keep(_ bytes: [UInt8]) -> UnsafePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    copy.initialize(from: bytes, count: bytes.count)
    blocks.append(copy)
    return UnsafePointer(copy)
  }
}
