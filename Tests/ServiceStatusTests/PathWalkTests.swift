import Glibc
import TestTools
import Testing

@testable import ServiceStatus

/// The way to a file, by real folders.
@Suite struct PathWalkTests {
  @Test func `links are followed to the file`() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a")
    try folder.write(Array("key".utf8), to: "a/key", mode: 0o640)
    symlink("a/../a/key", folder.path(of: "link"))
    let walk = PathWalk(to: folder.path(of: "link"))
    #expect(walk.end == .file)
    #expect(walk.steps.last?.path == folder.path(of: "a/key"))
    #expect(walk.steps.last?.mode == 0o640)
    #expect(walk.steps.last?.modeWords == "rw-r-----")
  }

  @Test func `what is not there is named`() throws {
    let folder = try TemporaryFolder()
    symlink("none", folder.path(of: "link"))
    let walk = PathWalk(to: folder.path(of: "link"))
    #expect(walk.end == .missing(folder.path(of: "none")))
  }

  @Test func `links in a circle end`() throws {
    let folder = try TemporaryFolder()
    symlink("b", folder.path(of: "a"))
    symlink("a", folder.path(of: "b"))
    guard case .missing = PathWalk(to: folder.path(of: "a")).end else {
      Issue.record("the circle has an end")
      return
    }
  }

  @Test func `the owner's bits hold for the owner, and root may read all`() {
    let walk = Sample.walk("/k", (103, 105, 0o040))
    #expect(walk.access(user: 103, groups: [105]) != .readable)
    #expect(walk.access(user: 7, groups: [105]) == .readable)
    #expect(walk.access(user: 0, groups: []) == .readable)
    #expect(walk.access(user: 7, groups: []) != .readable)
  }
}
