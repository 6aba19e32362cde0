import Glibc
import LocalSystem
import Testing

@Suite struct RunningProcessTests {
  @Test func `finds this process with its program and its user`() throws {
    let own = try #require(try RunningProcess.all().first { $0.number == getpid() })
    #expect(own.owner == geteuid())
    #expect(own.executable?.hasPrefix("/") == true)
    #expect(!own.arguments.isEmpty)
  }

  @Test func `takes the program's name from what is known of it`() {
    func process(_ arguments: [String], _ executable: String?) -> RunningProcess {
      RunningProcess(
        number: 1, name: "comm", arguments: arguments, executable: executable, owner: 0)
    }
    #expect(process(["/a/b"], "/usr/sbin/xrdp").program == "xrdp")
    #expect(process(["/a/b"], nil).program == "b")
    #expect(process([], nil).program == "comm")
  }
}
