import Linux
import Testing

@testable import PluginHost

@Suite struct BuildIDTests {
  /// A note with a name and a description, both filled up to words.
  private static func note(_ type: UInt32, _ name: String, _ content: [UInt8]) -> [UInt8] {
    func words(_ number: Int) -> [UInt8] {
      withUnsafeBytes(of: UInt32(number).littleEndian) { [UInt8]($0) }
    }
    func filled(_ bytes: [UInt8]) -> [UInt8] {
      bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    let title = Array(name.utf8) + [0]
    return words(title.count) + words(content.count) + words(Int(type)) + filled(title)
      + filled(content)
  }

  @Test func `is the description of the linker's note`() {
    #expect(BuildID.buildID(in: Self.note(3, "GNU", [1, 2, 3])) == [1, 2, 3])
  }

  @Test func `is found behind other notes`() {
    let notes = Self.note(5, "GNU", [9, 9]) + Self.note(3, "Go", [8]) + Self.note(3, "GNU", [7])
    #expect(BuildID.buildID(in: notes) == [7])
  }

  @Test(arguments: [
    [], [0], [UInt8](repeating: 0xFF, count: 64), [UInt8](repeating: 0, count: 64),
    Array(note(3, "GNU", [1, 2, 3]).dropLast(2)), note(3, "GNU", []), note(1, "GNU", [1]),
  ])
  func `is not read out of anything else`(notes: [UInt8]) {
    #expect(BuildID.buildID(in: notes) == nil)
  }

  @Test func `is read from a library, and is another for another one`() throws {
    let ids = try ["good", "silent"].map { name in
      let file = try Descriptor.openForReading(Zoo.shared.animal(name))
      return BuildID.read(of: file.number)
    }
    let (one, other) = (try #require(ids[0]), try #require(ids[1]))
    #expect(one.count >= 8)
    #expect(one != other)
  }

  @Test(arguments: ["/dev/null", "/proc/self/status", "/etc/passwd"])
  func `is none of a file that is no library`(path: String) throws {
    let file = try Descriptor.openForReading(path)
    #expect(BuildID.read(of: file.number) == nil)
  }
}
