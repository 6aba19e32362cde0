import Glibc
import PluginHost
import TestTools
import Testing

/// Which files of a directory are plugins, by their names, kinds, owners, permissions and first bytes.
@Suite struct SearchTests {
  private let folder: TemporaryFolder
  private let library: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    library = try Self.bytes(of: Zoo.shared.animal("good"))
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw TestToolError("\(path): errno \(errno)") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  private func search(user: UInt32 = getuid()) throws -> PluginSearch.Result {
    try PluginSearch(user: user).directory(folder.path)
  }

  private func rules(user: UInt32 = getuid()) throws -> [String] {
    let result = try search(user: user)
    #expect(result.files.isEmpty)
    return result.rejected.map(\.rule)
  }

  @Test func `libraries come in the order of their names`() throws {
    for name in ["b.so", "a.so", "B.so"] { try folder.write(library, to: name, mode: 0o755) }
    let result = try search()
    #expect(result.files.map(\.path) == ["B.so", "a.so", "b.so"].map(folder.path(of:)))
    #expect(result.rejected == [])
  }

  @Test func `other names are passed over without a word in the report`() throws {
    try folder.write("read me", to: "README")
    let rejected = try search().rejected
    #expect(rejected.map(\.rule) == ["not-a-plugin-name"])
    #expect(rejected.map(\.isNoteworthy) == [false])
  }

  @Test(arguments: ["", "\u{7f}ELF", "#!/bin/sh\nexit 0\n# a script that is long enough\n"])
  func `a file that is no library is refused`(text: String) throws {
    try folder.write(text, to: "x.so")
    #expect(try rules() == ["not-elf"])
  }

  @Test(arguments: [(4, 1), (5, 2), (18, 8), (19, 1)])
  func `a library for another machine is refused`(place: Int, value: UInt8) throws {
    var patched = library
    patched[place] = value
    try folder.write(patched, to: "x.so", mode: 0o755)
    #expect(try rules() == ["wrong-architecture"])
  }

  @Test func `a program is refused`() throws {
    var patched = library
    patched[16] = 2
    try folder.write(patched, to: "x.so", mode: 0o755)
    #expect(try rules() == ["not-a-library"])
  }

  @Test func `a symbolic link is refused`() throws {
    symlink(try Zoo.shared.animal("good"), folder.path(of: "x.so"))
    #expect(try rules() == ["symbolic-link"])
  }

  @Test func `a directory is refused`() throws {
    mkdir(folder.path(of: "x.so"), 0o755)
    #expect(try rules() == ["not-a-file"])
  }

  @Test func `a pipe is refused without waiting for its writer`() throws {
    mkfifo(folder.path(of: "x.so"), 0o644)
    #expect(try rules() == ["not-a-file"])
  }

  @Test(arguments: [
    (0o775, "its group may write it (mode 0775)"), (0o757, "everyone may write it (mode 0757)"),
    (0o777, "group and everyone may write it (mode 0777)"),
  ])
  func `a file that others may write is refused`(mode: UInt32, reason: String) throws {
    let path = try folder.write(library, to: "x.so", mode: mode)
    let rejected = try search().rejected
    #expect(rejected.map(\.rule) == ["writable-by-others"])
    #expect(rejected.first?.reason.contains(reason) == true)
    #expect(rejected.first?.remedy == "chmod go-w -- \(path)")
  }

  @Test(arguments: [0o775, 0o757, 0o1777] as [UInt32])
  func `a directory that others may write is refused with all in it`(mode: UInt32) throws {
    try folder.write(library, to: "x.so", mode: 0o755)
    chmod(folder.path, mode)
    let rejected = try search().rejected
    #expect(rejected.map(\.rule) == ["writable-by-others"])
    #expect(rejected.map(\.path) == [folder.path])
  }

  @Test func `a directory below one that everyone may write is refused`() throws {
    let inner = folder.path(of: "inner")
    mkdir(inner, 0o755)
    chmod(folder.path, 0o777)
    let result = try PluginSearch().directory(inner)
    #expect(result.rejected.map(\.rule) == ["writable-above"])
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func `a file of another user is refused, one of root and of the own user is not`() throws {
    let path = try folder.write(library, to: "x.so", mode: 0o755)
    chown(path, 12_345, 12_345)
    #expect(try rules() == ["foreign-owner"])
    #expect(try rules(user: 4242) == ["foreign-owner"])
    #expect(try search(user: 12_345).files.map(\.path) == [path])
    chown(path, 0, 0)
    #expect(try search(user: 12_345).files.map(\.path) == [path])
  }

  @Test(.enabled(if: getuid() == 0, "only root can give files away"))
  func `a directory of another user is refused`() throws {
    chown(folder.path, 12_345, 12_345)
    #expect(try rules(user: 4242) == ["foreign-owner"])
  }

  @Test func `a name of a strange kind is quoted in the command that mends it`() throws {
    try folder.write(library, to: "it's; rm -rf.so", mode: 0o777)
    let remedy = try search().rejected.first?.remedy
    #expect(remedy == "chmod go-w -- '\(folder.path)/it'\\''s; rm -rf.so'")
  }

  @Test func `a directory that is not there is an error, not an empty one`() throws {
    #expect(throws: PluginDirectoryError.self) {
      try PluginSearch().directory(folder.path(of: "nowhere"))
    }
    let file = try folder.write("", to: "file")
    #expect(throws: PluginDirectoryError.self) { try PluginSearch().directory(file) }
  }

  @Test func `more files than a plugin directory can have are said, not passed over`() throws {
    for number in 0..<1100 { try folder.write("", to: "\(number).txt") }
    #expect(try search().rejected.contains { $0.rule == "too-many-files" })
  }
}
