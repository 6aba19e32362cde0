import Glibc
import Linux
import PluginKit
import PluginTestKit
import Testing

@testable import NameResolution

/// The check against a name server that others wrote.
@Suite(.enabled(if: access(DNSMasq.program, X_OK) == 0, "dnsmasq is not installed"))
struct DNSMasqTests {
  @Test func `a real server's answers are read as it means them`() throws {
    let server = try DNSMasq(
      [
        "--local=/lab/", "--host-record=rdp.lab,192.0.2.5,2001:db8::5", "--txt-record=text.lab,x",
        "--cname=alias.lab,rdp.lab",
      ])
    #expect(server.waitUntilItAnswers())
    #expect(try server.ask("rdp.lab").addresses == ["2001:db8::5", "192.0.2.5"])
    #expect(try server.ask("alias.lab").addresses == ["2001:db8::5", "192.0.2.5"])
    #expect(try server.ask("nobody.lab").findings == ["dns.name-unknown"])
    #expect(try server.ask("text.lab").findings == ["dns.no-data"])
    #expect(try server.ask("elsewhere.example").findings == ["dns.server-refused"])
    #expect(try server.ask("rdp", search: ["lab"]).addresses == ["2001:db8::5", "192.0.2.5"])
  }
}

/// A running dnsmasq on a loopback port, ended with its owner.
private final class DNSMasq {
  static let program = "/usr/sbin/dnsmasq"
  let address: SocketAddress
  private let process: pid_t

  init(_ options: [String]) throws {
    address = try Self.freeAddress()
    let arguments =
      [
        Self.program, "--keep-in-foreground", "--conf-file=/dev/null", "--pid-file=", "--no-hosts",
        "--no-resolv", "--bind-interfaces", "--listen-address=127.0.0.1", "--user=root",
        "--log-facility=/dev/null", "--port=\(address.port)",
      ] + options
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of the test program block signals, which children inherit.
    var none = sigset_t()
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let status = posix_spawn(&process, Self.program, nil, &attributes, &words, nil)
    guard status == 0 else { throw SystemError(call: "posix_spawn", number: status) }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// A port of the kernel's choice, whose holder is gone when this returns.
  private static func freeAddress() throws -> SocketAddress {
    let holder = try TCPSocket.listen(
      on: SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 0))
    let local = TCPSocket.localAddress(holder)
    return try #require(local)
  }

  /// Asks until it answers; false when it does not within some seconds.
  func waitUntilItAnswers() -> Bool {
    for _ in 0..<200 {
      if let seen = try? ask("rdp.lab"), seen.addresses != nil { return true }
      usleep(20_000)
    }
    return false
  }

  /// Runs the check on a system that leaves the word to this server.
  func ask(_ name: String, search: [String] = []) throws -> FakeHost {
    let configuration = ResolverConfiguration(
      servers: [address], namesServers: true, searchDomains: search)
    let check = ResolveCheck(
      configuration: { configuration }, askSystem: { _ in .failed("not asked") })
    let host = try FakeHost(target: name)
    _ = host.run(check.run)
    return host
  }
}
