import Foundation
import Testing

@Suite struct BadInputTests {
  @Test(arguments: [
    (["--plugin", "/tmp", "host"], "--plugins"),
    (["--formt", "json", "host"], "--format"),
    (["--format", "xml", "host"], "terminal, json"),
    (["--timeout", "0", "host"], "1"),
    (["host:99999"], "65535"),
    (["host:"], "port"),
    (["ho st"], "space"),
    (["[::1"], "]"),
    (["user@host"], "user's name"),
    ([], "rdpcheck server.example"),
    (["--plugins"], "--plugins"),
    (["--only", "no.such.check", "127.0.0.1"], "dns.resolve"),
  ])
  func `it is named with what would be right`(arguments: [String], hint: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func `a plugin directory that is missing is an error`() throws {
    let outcome = try Program.run("--plugins", "/no/such/directory", "127.0.0.1")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("/no/such/directory does not exist"))
  }

  @Test func `a file in place of a plugin directory is an error`() throws {
    let outcome = try Program.run("--plugins", "/etc/hostname", "127.0.0.1")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("is not a directory"))
  }
}
