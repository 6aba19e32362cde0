import Testing

/// Running a program in the client, with a script in the place of the tested one.
@Suite(.enabled(if: Requirements.missing.isEmpty, Requirements.skipReason))
struct SubjectTests {
  /// Tells its arguments and surroundings as a stage and causes, as if they were an answer.
  private static let script = """
    server=$(sed -n 's/^nameserver //p' /etc/resolv.conf)
    address=$(ip -br -4 addr show dev eth0 | awk '{print $3}')
    echo "this is no part of the answer" >&2
    echo "{\\"results\\": [{\\"verdict\\": {\\"level\\": \\"degraded\\", \\"reached\\": \\"$*\\","
    echo "\\"causes\\": [{\\"id\\": \\"$server\\"}, {\\"id\\": \\"$address\\"}]}}]}"
    exit 1
    """

  @Test func `runs inside the client's network with the client's resolver`() async throws {
    let run = try await OwnThread.run {
      let site = try Site()
      let program = try site.folder.write("fake", Self.script)
      return try Subject(command: ["/bin/sh", program]).ask(about: "rdp.lab.test", on: site)
    }
    #expect(run.answer.reached == "--format json rdp.lab.test")
    #expect(run.answer.causes.map(\.id) == ["10.77.1.1", "10.77.1.2/24"])
    #expect(run.answer.level == "degraded")
    #expect(run.status == 1)
  }

  @Test func `tells a program's status and errors when it gives no answer`() async throws {
    let error = await #expect(throws: LabError.self) {
      try await OwnThread.run {
        let site = try Site()
        let script = "echo broken >&2; exit 3\n"
        let program = try site.folder.write("fake", script)
        _ = try Subject(command: ["/bin/sh", program]).ask(about: "rdp.lab.test", on: site)
      }
    }
    #expect(error?.description.contains("status 3, errors: broken") == true)
  }
}
