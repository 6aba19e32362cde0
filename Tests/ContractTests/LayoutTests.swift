import CRDPCheck
import TestTools
import Testing

/// What plugins of version 1.0 have compiled in still holds, for C, C++ and Swift.
@Suite struct LayoutTests {
  private static let source = "#include \"\(FrozenLayout.path)\"\nint used;\n"

  @Test(arguments: Compiler.all, [Compiler.Standard.c11, .c2x, .cpp11, .cpp20])
  func `the header has the frozen layout`(
    compiler: Compiler, standard: Compiler.Standard
  ) throws {
    #expect(try compiler.complaint(about: Self.source, standard) == nil)
  }

  /// Changes that somebody could make to the header, and what must be said of each.
  @Test(arguments: [
    (
      "  int64_t (*RDP_NULLABLE time_left_ms)(",
      "  uint64_t added;\n  int64_t (*RDP_NULLABLE time_left_ms)(",
      "rdp_host.time_left_ms was moved"
    ),
    (
      "  uint32_t reserved; /* 0 */\n  const char", "  uint64_t reserved;\n  const char",
      "rdp_link.reserved has another size"
    ),
    (
      "  uint32_t reserved;   /* 0 */\n  rdp_outcome", "  rdp_outcome",
      "no member named"
    ),
    (
      "RDP_CANCELLED ((rdp_outcome)3u)", "RDP_CANCELLED ((rdp_outcome)4u)",
      "RDP_CANCELLED has another value"
    ),
    ("uint8_t value);", "uint32_t value);", "rdp_host.put_bool has another type"),
    (
      "  const rdp_option *RDP_NULLABLE const *RDP_NULLABLE options; /* NULL-ended, or NULL */\n",
      "",
      "rdp_plugin has become smaller"
    ),
  ])
  func `a changed header is noticed`(old: String, new: String, complaint: String) throws {
    let header = try FrozenLayout.text(of: "plugin-sdk/include/rdpcheck/plugin.h")
    let isThere = header.contains(old)
    #expect(isThere)
    let folder = try TemporaryFolder()
    try folder.makeFolder("rdpcheck")
    try folder.write(header.replacing(old, with: new, maxReplacements: 1), to: "rdpcheck/plugin.h")
    let compiler = try #require(Compiler.all.last)
    let said = try compiler.complaint(about: Self.source, .c11, include: [folder.path])
    #expect(said?.contains(complaint) == true, "\(said ?? "nothing")")
  }

  @Test func `a field that is added at the end is no change`() throws {
    let header = try FrozenLayout.text(of: "plugin-sdk/include/rdpcheck/plugin.h")
    let folder = try TemporaryFolder()
    try folder.makeFolder("rdpcheck")
    let grown = header.replacing("} rdp_host;", with: "  uint64_t added;\n} rdp_host;")
    let hasGrown = grown != header
    #expect(hasGrown)
    try folder.write(grown, to: "rdpcheck/plugin.h")
    let compiler = try #require(Compiler.all.last)
    #expect(try compiler.complaint(about: Self.source, .c11, include: [folder.path]) == nil)
  }

  @Test func `Swift sees every frozen field where C has it`() throws {
    let frozen = try FrozenLayout()
    #expect(frozen.offsets.count == 71)
    for (field, offset) in frozen.offsets {
      #expect(SeenLayout.offsets[field] == offset, "\(field)")
    }
    for (name, size) in frozen.sizes {
      #expect(SeenLayout.sizes[name].map { $0 >= size } == true, "\(name)")
    }
  }

  @Test func `every field that Swift sees is frozen`() throws {
    let frozen = try FrozenLayout()
    #expect(Set(frozen.offsets.keys) == Set(SeenLayout.offsets.keys))
    #expect(Set(frozen.sizes.keys) == Set(SeenLayout.sizes.keys))
  }

  @Test func `every value that the header names is frozen`() throws {
    let frozen = try FrozenLayout()
    let header = try FrozenLayout.text(of: "plugin-sdk/include/rdpcheck/plugin.h")
    let names = header.matches(of: /#define (RDP_[A-Z_]+) \(\(rdp_/).map { String($0.1) }
    #expect(names.count > 20)
    for name in names { #expect(frozen.text.contains("RDP_LAYOUT_VALUE(\(name), "), "\(name)") }
  }

  @Test func `the strengths in words are what the documentation says`() {
    #expect([RDP_CERTAIN, RDP_STRONG, RDP_WEAK] == [0.99, 0.80, 0.30])
  }
}
