import CRDPCheck
import Glibc
import Linux
import PluginKit
import PluginTestKit
import Testing

@testable import NameResolution

@Suite struct PluginLibraryTests {
  private typealias Entry = @convention(c) () -> UnsafePointer<RDPPlugin>?

  /// The built library beside the test program.
  private static var path: String {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    return "\(folder)/librdpcheck-NameResolution.so"
  }

  @Test(.enabled(if: access(path, R_OK) == 0, "the library is not built"))
  func `the library hands out its check, which runs`() throws {
    let opened = dlopen(Self.path, RTLD_NOW | RTLD_LOCAL)
    let library = try #require(opened, "\(dlerror().map { String(cString: $0) } ?? "")")
    let symbol = try #require(dlsym(library, "rdpcheck_plugin_v1"))
    let plugin = try #require(unsafeBitCast(symbol, to: Entry.self)())
    #expect(plugin.pointee.id.map { String(cString: $0) } == "rdpcheck.name-resolution")
    let check = try #require(plugin.pointee.checks?.pointee).pointee
    #expect(check.id.map { String(cString: $0) } == "dns.resolve")
    let host = try FakeHost(target: "192.0.2.7")
    let outcome = host.lend { check.run?($0, $1, check.context) }
    #expect(outcome == .done)
    #expect(host.addresses == ["192.0.2.7"])
  }

  @Test func `findings have ids of their own and links to causes`() {
    let findings = FindingKind.allCases.map(\.declaration)
    #expect(Set(findings.map(\.id)).count == findings.count)
    #expect(findings.allSatisfy { !$0.causes.isEmpty && !$0.title.isEmpty })
    #expect(
      findings.flatMap(\.causes).allSatisfy { $0.strength > 0 && $0.strength < 1 })
  }
}
