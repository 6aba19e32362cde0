import Testing

@Suite struct OutputTests {
  @Test func `what is not a terminal gets no colours`() throws {
    #expect(!(try Program.run("demo", "wrong-name").output.contains("\u{1B}")))
  }

  @Test func `colours can be asked for`() throws {
    #expect(try Program.run("demo", "wrong-name", "--color", "always").output.contains("\u{1B}["))
  }

  @Test func `a locale without UTF-8 gets ASCII only`() throws {
    let outcome = try Program.run("demo", "wrong-name", environment: ["LC_ALL": "C"])
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `standard output has nothing but the report`() throws {
    let outcome = try Program.run("demo", "healthy", "--format", "json")
    #expect(outcome.output.hasPrefix("{") && outcome.output.hasSuffix("}\n"))
    #expect(outcome.errors.contains("plays this fault"))
  }

  @Test func `several targets share the status of the worst`() throws {
    let outcome = try Program.run("--format", "json", "127.0.0.1:1", "127.0.0.1:2")
    #expect((try outcome.json["results"] as? [[String: Any]])?.count == 2)
    #expect(outcome.status == 2)
  }

  @Test func `a check that is left out is said to be`() throws {
    let outcome = try Program.run("--skip", "rdp.handshake", "--format", "json", "127.0.0.1:1")
    #expect(try outcome.verdict["level"] as? String == "inconclusive")
    #expect(outcome.output.contains("left out by --skip"))
    #expect(outcome.status == 3)
  }

  @Test func `one check brings along what it needs`() throws {
    let outcome = try Program.run("--only", "rdp.handshake", "--format", "json", "127.0.0.1:1")
    #expect(try outcome.causes.first == "tcp.refused")
  }

  @Test func `help and version go to standard output`() throws {
    let help = try Program.run("--help")
    #expect(help.status == 0 && help.output.contains("Usage: rdpcheck"))
    let version = try Program.run("--version")
    #expect(version.status == 0 && version.output.hasPrefix("rdpcheck "))
  }
}
