import Glibc
import Linux
import LocalSystem
import TestTools
import Testing

@Suite struct BoundedFileTests {
  @Test func `reads a file whole and says whose it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([1, 2, 3], to: "file", mode: 0o640)
    let file = try BoundedFile(reading: path)
    #expect(file.bytes == [1, 2, 3])
    #expect(!file.isTruncated)
    #expect(file.owner == geteuid())
    #expect(file.permissions == 0o640)
  }

  @Test(arguments: [(3, false), (2, true), (0, true)])
  func `reads no more than the limit`(_ limit: Int, _ isTruncated: Bool) throws {
    let folder = try TemporaryFolder()
    let file = try BoundedFile(reading: folder.write([1, 2, 3], to: "file"), limit: limit)
    #expect(file.bytes.count == min(limit, 3))
    #expect(file.isTruncated == isTruncated)
  }

  @Test func `follows a link only where that is wanted`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([7], to: "file")
    symlink(path, folder.path(of: "link"))
    #expect(try BoundedFile(reading: folder.path(of: "link")).bytes == [7])
    #expect(throws: SystemError(call: "open \(folder.path(of: "link"))", number: ELOOP)) {
      try BoundedFile(reading: folder.path(of: "link"), followsLink: false)
    }
  }

  @Test func `refuses pipes and folders, and does not wait for them`() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path(of: "pipe"), 0o600)
    for path in [folder.path(of: "pipe"), folder.path] {
      #expect(throws: SystemError.self) { try BoundedFile(reading: path) }
    }
  }

  @Test func `names what is missing by its number`() {
    #expect(throws: SystemError(call: "open /nonexistent", number: ENOENT)) {
      try BoundedFile(reading: "/nonexistent")
    }
  }

  @Test func `reads what the kernel makes when it is read`() throws {
    #expect(try !BoundedFile(reading: "/proc/self/status").bytes.isEmpty)
  }
}
