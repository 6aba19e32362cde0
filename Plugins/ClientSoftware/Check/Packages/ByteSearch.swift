private import Glibc

/// Finds a text in bytes, as fast as the C library finds its first byte.
enum ByteSearch {
  /// Where the text begins first at or behind a place; nil where it does not.
  static func first(
    _ text: String, in buffer: UnsafeRawBufferPointer, from start: Int = 0
  ) -> Int? {
    let wanted = Array(text.utf8)
    guard let base = buffer.baseAddress, let head = wanted.first, start >= 0 else { return nil }
    var place = start
    while place + wanted.count <= buffer.count {
      let room = buffer.count - wanted.count - place + 1
      guard let hit = memchr(base + place, CInt(head), room) else { return nil }
      let found = UnsafeRawPointer(hit) - base
      if memcmp(base + found, wanted, wanted.count) == 0 { return found }
      place = found + 1
    }
    return nil
  }
}
