import CommandLine
import Testing

@Suite struct HelpTextTests {
  @Test func `The help shows every flag of the table`() {
    let help = HelpText.render(.program)
    for flag in Subcommand.check.flags { #expect(help.contains("  \(flag.spelling)  ")) }
  }

  @Test(arguments: [40, 60, 80, 200])
  func `The help keeps to the width`(columns: Int) {
    for topic in [HelpTopic.program, .subcommand("demo")] {
      let lines = HelpText.render(topic, columns: columns).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= columns })
    }
  }

  @Test func `The help of a subcommand is short`() {
    #expect(
      HelpText.render(.subcommand("demo")) == """
        Start a faulty server on this machine and diagnose it.

        Usage: rdpcheck demo [FLAGS] [FAULT]

        What is checked:
          --list           Name the faults there are

        Output:
          --format FORMAT  terminal (for people, the default) or json (for programs)
          --color WHEN     always, never or auto (the default)
          --no-color       The same as --color never
          -v, --verbose    Also show what the checks log while they run

        Other:
          -h, --help       Show this help
          --version        Show the version

        """)
  }

  @Test func `The manual page has every flag and escapes its hyphens`() {
    let page = ManualPage.render(version: "0.1.0", date: "2026-11-21")
    #expect(page.hasPrefix(".TH RDPCHECK 1 \"2026\\-11\\-21\" \"rdpcheck 0.1.0\""))
    for flag in Subcommand.check.flags {
      let name = flag.long.split(separator: "-").joined(separator: "\\-")
      #expect(page.contains("\\fB\\-\\-\(name)\\fR"))
    }
    #expect(!page.split(separator: "\n").contains { $0.hasPrefix(".") && $0.hasPrefix("..") })
  }
}
