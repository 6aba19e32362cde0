import Glibc
import Testing

@testable import ServiceStatus

/// Processes as /proc tells of them.
@Suite struct ProcessTests {
  @Test func `a name may have brackets and blanks`() throws {
    let status = try #require(ProcessStatus("12 (a) b (c) T 3 12 12 0"))
    #expect(status == ProcessStatus(number: 12, name: "a) b (c", state: "T", parent: 3))
    #expect(status.isStopped)
  }

  @Test func `the beginning of a process is its twenty-second field`() {
    let zeros = String(repeating: " 0", count: 17)
    #expect(ProcessStatus("12 (a) S 3\(zeros) 4711 9 9\n")?.begun == 4711)
    #expect(ProcessStatus("12 (a) S 3\n")?.begun == 0)
  }

  @Test(arguments: ["", "12", "12 (", ") 12 (", "x (a) S 1", "1 (a) S", "1 (a) S x y"])
  func `what is no status is left out`(text: String) {
    #expect(ProcessStatus(text) == nil)
  }

  @Test func `a name is found by what the kernel keeps of it`() {
    let table = ProcessTable([Sample.status(5, "gnome-remote-de")])
    #expect(table.named("gnome-remote-desktop-daemon").map(\.number) == [5])
  }

  @Test func `one that has ended does not count`() {
    #expect(ProcessTable([Sample.status(5, "xrdp", state: "Z")]).named("xrdp").isEmpty)
  }

  @Test func `a circle of parents ends`() {
    let table = ProcessTable([
      Sample.status(5, "a", parent: 6), Sample.status(6, "b", parent: 5),
    ])
    #expect(!table.isBelow(["c"], Sample.status(7, "d", parent: 5)))
  }

  @Test func `this test's own process is seen`() throws {
    let table = try #require(ProcessTable.look(leavingOutContained: []))
    #expect(table.processes[getpid()]?.parent == getppid())
  }

  @Test func `the numbers of a line are read`() {
    let text = "Name:\tx\nUid:\t1\t2\t3\t4\nGroups:\t7 8 \n"
    #expect(ServerProcess.numbers(text, "Uid:") == [1, 2, 3, 4])
    #expect(ServerProcess.numbers(text, "Groups:") == [7, 8])
    #expect(ServerProcess.numbers(text, "NSpid:").isEmpty)
  }
}
