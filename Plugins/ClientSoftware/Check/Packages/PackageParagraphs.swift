private import Glibc

/// A file of paragraphs about packages, as dpkg and apt keep them (deb822(5)).
///
/// Such files have many megabytes and a few packages matter, so that bytes are searched and only
/// the fields of those packages become text.
package enum PackageParagraphs {
  /// What a paragraph says of a package.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let version: String
    /// The words of the field Status; empty where the file has none.
    package let status: String
  }

  /// More paragraphs about wanted packages than this are not read.
  package static let entryLimit = 512
  /// A longer name, version or status belongs to no package.
  private static let fieldLimit = 256
  private static let key = "\nPackage: "

  /// The paragraphs whose package is wanted, in their order. A byte of zero ends the file.
  package static func entries(in bytes: [UInt8], of wanted: Set<String>) -> [Entry] {
    let heads = Set(wanted.map { head(Array($0.utf8)[...]) })
    var found: [Entry] = []
    // One line more in front, so that the first paragraph begins as all others do.
    ([10] + bytes + [0]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let text = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
      var place = 0
      while found.count < entryLimit, let hit = strstr(text + place, key) {
        let start = hit - UnsafeMutablePointer(mutating: text) + key.utf8.count
        place = start
        guard heads.contains(head(buffer[start..<min(start + 4, buffer.count)])) else { continue }
        let name = field(buffer[start...])
        guard wanted.contains(name) else { continue }
        found.append(entry(name, buffer[start..<end(of: start, text, buffer.count)]))
      }
    }
    return found
  }

  /// Four bytes at the most, to pass most names over without making a text of them.
  private static func head(_ bytes: some Collection<UInt8>) -> UInt32 {
    var head: UInt32 = 0
    var count = 0
    for byte in bytes {
      if byte == 10 || byte == 0 || count == 4 { break }
      head = head << 8 | UInt32(byte)
      count += 1
    }
    return head
  }

  /// Where the empty line behind a paragraph is, or the end of the file.
  private static func end(of start: Int, _ text: UnsafePointer<CChar>, _ count: Int) -> Int {
    strstr(text + start, "\n\n").map { $0 - UnsafeMutablePointer(mutating: text) } ?? count - 1
  }

  private static func entry(_ name: String, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Entry {
    var version = ""
    var status = ""
    for line in bytes.split(separator: 10) {
      if version.isEmpty, line.starts(with: "Version: ".utf8) { version = field(line.dropFirst(9)) }
      if status.isEmpty, line.starts(with: "Status: ".utf8) { status = field(line.dropFirst(8)) }
    }
    return Entry(name: name, version: version, status: status)
  }

  /// The rest of a line as text, empty where it is none that a field could have.
  private static func field(_ bytes: some Collection<UInt8>) -> String {
    var field: [UInt8] = []
    for byte in bytes {
      if byte == 10 || byte == 0 { break }
      guard (0x20..<0x7F).contains(byte), field.count < fieldLimit else { return "" }
      field.append(byte)
    }
    return String(decoding: field, as: UTF8.self)
  }
}
