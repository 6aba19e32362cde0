import Glibc
import Linux
import Testing

@testable import NameResolution

@Suite struct ResolverFilesTests {
  private func hosts(_ name: String, _ text: String) -> [String] {
    HostsFile.addresses(of: name, in: Array(text.utf8)).map(\.host)
  }

  @Test(arguments: [
    ("127.0.0.1 localhost\n10.0.0.9 rdp.example rdp", ["10.0.0.9"]),
    ("10.0.0.9\tother\tRDP.Example.\r\n", ["10.0.0.9"]),
    (
      "10.0.0.9 rdp.example\n2001:db8::9 rdp.example\n10.0.0.9 rdp.example",
      ["10.0.0.9", "2001:db8::9"]
    ),
    ("# 10.0.0.9 rdp.example\n10.0.0.8 x # rdp.example", []),
    ("rdp.example 10.0.0.9\n999.0.0.1 rdp.example\nrdp.example", []),
    ("10.0.0.9 rdp.example.org\n10.0.0.9 xrdp.example", []),
    ("10.0.0.9 rdp.example", ["10.0.0.9"]), ("", []), ("\n\n \t \n", []),
  ])
  func `hosts files are read as the system reads them`(text: String, expected: [String]) {
    #expect(hosts("rdp.example", text) == expected)
  }

  @Test func `hostile hosts files give nothing and end`() {
    var random = SystemRandomNumberGenerator()
    let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(HostsFile.addresses(of: "rdp.example", in: noise).isEmpty)
    let many = (0..<5_000).map { "10.0.\($0 / 250).\($0 % 250) rdp.example" }
    #expect(hosts("rdp.example", many.joined(separator: "\n")).count == HostsFile.mostAddresses)
  }

  @Test(arguments: [
    (
      "passwd: files\nhosts: files mdns4_minimal [NOTFOUND=return] dns",
      ["files", "mdns4_minimal", "dns"]
    ),
    ("hosts:\tfiles # dns", ["files"]), ("", []),
  ])
  func `the sources of host names are read`(text: String, expected: [String]) {
    #expect(ResolverConfiguration.sources(inSwitch: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    (["files"], true), (["files", "dns"], false), (["resolve"], false), ([], false),
  ])
  func `only a list without a source that asks servers leaves them out`(
    sources: [String], expected: Bool
  ) {
    let configuration = ResolverConfiguration(servers: [], namesServers: true, sources: sources)
    #expect(configuration.leavesOutServers == expected)
  }

  @Test func `resolver settings are read from their file`() throws {
    let file = try TemporaryFile(
      """
      # nameserver 9.9.9.9
      nameserver 10.0.0.1
      nameserver 2001:db8::53
      nameserver 10.0.0.1
      search one.example two.example
      options ndots:2
      """)
    let read = ResolverConfiguration.read(resolver: file.path)
    #expect(read.servers.map(\.description) == ["10.0.0.1:53", "[2001:db8::53]:53"])
    #expect(read.searchDomains == ["one.example", "two.example"])
    #expect(read.dotsNeeded == 2)
    #expect(read.namesServers)
  }

  @Test func `without settings the system asks this machine`() {
    let read = ResolverConfiguration.read(
      resolver: "/nonexistent/resolv.conf", hosts: "/nonexistent/hosts",
      serviceSwitch: "/nonexistent/nsswitch.conf")
    #expect(read.servers.map(\.description) == ["127.0.0.1:53"])
    #expect(!read.namesServers)
    #expect(read.hosts.isEmpty && read.sources.isEmpty && read.readsHosts)
  }
}

/// A file that is gone when its owner is.
private final class TemporaryFile {
  let path: String

  init(_ text: String) throws {
    var template = Array("/tmp/rdpcheck-resolv-XXXXXX".utf8CString)
    let file = Descriptor(adopting: try retrying("mkstemp") { mkstemp(&template) })
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let bytes = Array(text.utf8)
    try retrying("write") { write(file.number, bytes, bytes.count) }
  }

  deinit { unlink(path) }
}
