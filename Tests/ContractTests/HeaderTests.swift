import TestTools
import Testing

/// The header as authors of plugins meet it.
@Suite struct HeaderTests {
  @Test func `at least two compilers are tried`() {
    #expect(Compiler.all.count >= 2)
  }

  @Test(arguments: Compiler.all, Compiler.Standard.allCases)
  func `the header compiles without a warning`(
    compiler: Compiler, standard: Compiler.Standard
  ) throws {
    let source = """
      #include <rdpcheck/plugin.h>
      static const rdp_plugin *unused(void);
      static const rdp_plugin *unused(void) { return rdpcheck_plugin_v1(); }
      const void *use(void);
      const void *use(void) { return unused(); }

      """
    #expect(try compiler.complaint(about: source, standard) == nil)
  }

  @Test(arguments: Compiler.all, Compiler.Standard.allCases)
  func `each header may be included twice and first`(
    compiler: Compiler, standard: Compiler.Standard
  ) throws {
    let twice = "#include <rdpcheck/plugin.h>\n#include <rdpcheck/plugin.h>\nint used;\n"
    #expect(try compiler.complaint(about: twice, standard) == nil)
  }

  /// Prints one digit for each question: a host of an older version lacks what came later, a newer
  /// one that gives no such service has NULL in its place.
  private static let questions = """
    #include <rdpcheck/plugin.h>
    #include <stdio.h>
    #include <string.h>
    static const void *some_service(rdp_run *run, const char *id) { (void)run; return id; }
    int main(void) {
      rdp_host host;
      memset(&host, 0xff, sizeof host);
      host.service = some_service;
      host.struct_size = (uint32_t)offsetof(rdp_host, service);
      int older = RDP_HAS(&host, service), before = RDP_HAS(&host, cancel_fd);
      host.struct_size += 1;
      int torn = RDP_HAS(&host, service);
      host.struct_size = (uint32_t)sizeof host;
      int same = RDP_HAS(&host, service);
      host.struct_size += 64;
      int newer = RDP_HAS(&host, service);
      host.service = NULL;
      int refused = RDP_HAS(&host, service);
      printf("%d%d%d%d%d%d", older, before, torn, same, newer, refused);
      return 0;
    }

    """

  @Test(arguments: Compiler.all, [Compiler.Standard.c99, .cpp11])
  func `a service is there when the table reaches it and gives it`(
    compiler: Compiler, standard: Compiler.Standard
  ) throws {
    let folder = try TemporaryFolder()
    let program = folder.path(of: "questions")
    let complaint = try compiler.complaint(about: Self.questions, standard, output: program)
    #expect(complaint == nil)
    let result = try #require(try Tool(path: program)?.run([]))
    #expect(result.output == "010110")
  }

  @Test func `the entry stays visible where everything else is hidden`() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write(
      """
      #include <rdpcheck/plugin.h>
      int not_for_others(void);
      int not_for_others(void) { return 1; }
      const rdp_plugin *rdpcheck_plugin_v1(void) { return 0; }

      """, to: "hidden.c")
    let library = folder.path(of: "hidden.so")
    let compiled = try #require(
      try Tool(named: "cc")?.run([
        "-fvisibility=hidden", "-fPIC", "-shared", "-I",
        "\(TestPlace.repository)/plugin-sdk/include", source, "-o", library,
      ]))
    #expect(compiled.isSuccess, "\(compiled.output)")
    let symbols = try #require(try Tool(named: "nm")?.run(["-D", "--defined-only", library])).output
    #expect(symbols.contains(" T rdpcheck_plugin_v1"))
    #expect(!symbols.contains("not_for_others"))
  }
}
