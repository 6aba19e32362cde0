private import Glibc
internal import Linux

/// The number that a linker made of a library's content (System V ABI, chapter 5, note sections).
enum BuildID {
  /// PT_NOTE and NT_GNU_BUILD_ID.
  private static let (noteSegment, buildNote): (UInt32, UInt32) = (4, 3)
  /// More segments than this, or longer ones, are not read.
  private static let (segmentLimit, noteLimit) = (64, 4096)

  /// Reads the build id of an open 64-bit library; nil where it has none that can be read.
  static func read(of file: CInt) -> [UInt8]? {
    guard let head = bytes(of: file, at: 0, count: 64),
      let table = integer(head, at: 32, UInt64.self), let size = integer(head, at: 54, UInt16.self),
      let count = integer(head, at: 56, UInt16.self), size == 56, count <= segmentLimit,
      let segments = bytes(of: file, at: table, count: Int(size) * Int(count))
    else { return nil }
    for place in 0..<Int(count) {
      let start = place * Int(size)
      guard integer(segments, at: start, UInt32.self) == noteSegment,
        let offset = integer(segments, at: start + 8, UInt64.self),
        let length = integer(segments, at: start + 32, UInt64.self), length <= noteLimit,
        let notes = bytes(of: file, at: offset, count: Int(length))
      else { continue }
      if let found = buildID(in: notes) { return found }
    }
    return nil
  }

  /// Looks through notes: three words, then a name and a description, each filled up to words.
  static func buildID(in notes: [UInt8]) -> [UInt8]? {
    var start = 0
    while let nameSize = integer(notes, at: start, UInt32.self),
      let size = integer(notes, at: start + 4, UInt32.self),
      let type = integer(notes, at: start + 8, UInt32.self), nameSize <= noteLimit,
      size <= noteLimit
    {
      let name = start + 12
      let content = name + (Int(nameSize) + 3) / 4 * 4
      let end = content + Int(size)
      guard end <= notes.count else { return nil }
      let isLinkers = notes[name..<name + Int(nameSize)].elementsEqual("GNU\0".utf8)
      if type == buildNote, isLinkers, size > 0 { return Array(notes[content..<end]) }
      start = content + (Int(size) + 3) / 4 * 4
    }
    return nil
  }

  private static func bytes(of file: CInt, at offset: UInt64, count: Int) -> [UInt8]? {
    guard let place = off_t(exactly: offset) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = try? retrying("pread") { pread(file, &bytes, count, place) }
    return got == count ? bytes : nil
  }

  private static func integer<Value: FixedWidthInteger>(
    _ bytes: [UInt8], at offset: Int, _ type: Value.Type
  ) -> Value? {
    let size = MemoryLayout<Value>.size
    guard offset >= 0, offset + size <= bytes.count else { return nil }
    return bytes[offset..<offset + size].reversed().reduce(0) {
      $0 << 8 | Value(truncatingIfNeeded: $1)
    }
  }
}
