import CommandLine
import Testing

@Suite struct CommandTests {
  private func check(_ arguments: String...) throws -> CheckInvocation {
    guard case .check(let invocation) = try Command.parse(arguments) else {
      throw UsageError(problem: "not a check", remedy: "")
    }
    return invocation
  }

  private func error(_ arguments: [String]) throws -> UsageError {
    try #require(throws: UsageError.self) { try Command.parse(arguments) }
  }

  @Test func `Targets alone get the defaults`() throws {
    let invocation = try check("one.example", "two.example:3390")
    #expect(invocation.targets.map(\.given) == ["one.example", "two.example:3390"])
    #expect(invocation.timeout == 30)
    #expect(!invocation.isSafe)
    #expect(invocation.output == OutputOptions())
  }

  @Test func `Every flag reaches its option`() throws {
    let invocation = try check(
      "--plugins", "a", "--plugins=b", "--safe", "--format", "json", "--only", "rdp.handshake",
      "--skip=dns.resolve", "--timeout=5", "--color", "always", "-v", "host")
    #expect(invocation.pluginDirectories == ["a", "b"])
    #expect(invocation.isSafe)
    #expect(invocation.only == ["rdp.handshake"])
    #expect(invocation.skip == ["dns.resolve"])
    #expect(invocation.timeout == 5)
    #expect(invocation.output.format == .json)
    #expect(invocation.output.color == .always)
    #expect(invocation.output.isVerbose)
  }

  @Test func `The last of two contradicting flags counts`() throws {
    #expect(try check("h", "--color=always", "--no-color").output.color == .never)
    #expect(try check("h", "--no-color", "--color=auto").output.color == .auto)
  }

  @Test(arguments: ["1", "30", "600", "007"])
  func `A timeout may be from 1 to 600 seconds`(text: String) throws {
    #expect(try check("h", "--timeout", text).timeout == Int(text))
  }

  @Test(arguments: ["0", "601", "-5", "5s", "", "1e2", "99999999999999999999", "+5"])
  func `Another timeout is refused with the range`(text: String) throws {
    let error = try error(["h", "--timeout", text])
    #expect(error.problem == "'\(text)' is not a value for --timeout.")
    #expect(error.remedy == "Give a whole number of seconds from 1 to 600, such as 30.")
  }

  @Test(arguments: [
    ("--pluggins", "--plugins"), ("--tiemout", "--timeout"), ("--verbos", "--verbose"),
    ("--colour", "--color"),
  ])
  func `An unknown flag gets the nearest one`(given: String, meant: String) throws {
    let error = try error([given, "x"])
    #expect(error.problem == "There is no flag '\(given)'.")
    #expect(error.remedy == "Did you mean \(meant)? rdpcheck --help lists all flags.")
  }

  @Test(arguments: ["--quantum-entanglement", "-x", "-vh", "-"])
  func `A word that resembles no flag gets no guess`(given: String) throws {
    #expect(try !error([given, "x"]).remedy.contains("--verbose"))
  }

  @Test(arguments: [["--timeout"], ["--plugins", "--safe"], ["h", "--only", "--"]])
  func `A flag without its value is refused`(arguments: [String]) throws {
    #expect(try error(arguments).problem.hasSuffix(" needs a value."))
  }

  @Test func `A switch with a value is refused`() throws {
    #expect(try error(["--safe=yes", "h"]).problem == "The flag --safe takes no value.")
  }

  @Test func `Nothing after two dashes is a flag`() throws {
    #expect(try check("--", "demo", "help").targets.map(\.host) == ["demo", "help"])
    #expect(try error(["--", "--safe"]).problem == "'--safe' cannot be the name of a host.")
  }

  @Test func `No target is an error with an example`() throws {
    #expect(try error([]).problem == "There is no target.")
    #expect(try error(["-v"]).remedy.contains("rdpcheck server.example"))
  }

  @Test func `A check cannot be both run and left out`() throws {
    let error = try error(["h", "--only", "a.b", "--skip", "a.b"])
    #expect(error.problem == "The check a.b is both to be run and to be left out.")
  }

  @Test(arguments: ["", "A.b", "a..b", ".a", "a/b", "a\u{1B}[m"])
  func `The id of a check must be well formed`(text: String) throws {
    #expect(try error(["h", "--only=\(text)"]).remedy.contains("rdp.handshake"))
  }

  @Test func `Help and version win over everything after them`() throws {
    #expect(try Command.parse(["-h", "--nonsense"]) == .help(.program))
    #expect(try Command.parse(["--help"]) == .help(.program))
    #expect(try Command.parse(["h", "--version", "--nonsense"]) == .version)
    #expect(try Command.parse(["demo", "--help"]) == .help(.subcommand("demo")))
    #expect(try Command.parse(["help", "demo"]) == .help(.subcommand("demo")))
    #expect(try Command.parse(["help"]) == .help(.program))
  }

  @Test func `Help about an unknown command names the nearest`() throws {
    #expect(try error(["help", "dmeo"]).remedy.hasPrefix("Did you mean rdpcheck help demo?"))
  }

  @Test func `A demonstration takes one fault or lists them`() throws {
    var demo = DemoInvocation()
    #expect(try Command.parse(["demo"]) == .demo(demo))
    demo.fault = "cert.expired"
    #expect(try Command.parse(["demo", "cert.expired"]) == .demo(demo))
    demo.fault = nil
    demo.isListing = true
    #expect(try Command.parse(["demo", "--list"]) == .demo(demo))
    #expect(try error(["demo", "one", "two"]).remedy.contains("--list"))
    #expect(try error(["demo", "../x"]).problem == "'../x' is not the name of a fault.")
  }

  @Test func `A subcommand after other words is refused, not taken for a host`() throws {
    let error = try error(["-v", "demo"])
    #expect(error.problem == "The command demo must come first.")
    #expect(error.remedy.contains("rdpcheck -- demo"))
  }

  @Test func `An argument that was no UTF-8 is refused`() throws {
    let error = try error(["h\u{FFFD}st"])
    #expect(error.problem.hasSuffix("is not valid UTF-8 text."))
  }

  @Test(arguments: ["a\u{1B}[31mb", "a\u{202E}b", "a\nb", String(repeating: "z", count: 5000)])
  func `What the user typed is shown safely`(text: String) throws {
    let shown = "\(try error(["--\(text)"]))"
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
    #expect(shown.split(separator: "\n").count == 2)
    #expect(shown.count < 200)
  }

  @Test func `Work with plugins is a command of its own`() throws {
    #expect(
      try Command.parse(["plugin", "manifest", "dir"]) == .plugin(.manifest(directory: "dir")))
  }

  @Test(arguments: [
    ["plugin"], ["plugin", "polish", "dir"], ["plugin", "manifest"], ["plugin", "manifest", ""],
    ["plugin", "manifest", "a", "b"],
  ])
  func `Work that is not known or not whole is refused with what would be right`(
    words: [String]
  ) throws {
    #expect(try error(words).remedy.contains("rdpcheck plugin manifest "))
  }
}
