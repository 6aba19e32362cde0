internal import CommandLine
internal import Engine
private import Glibc
internal import Report

/// Chooses the recorder that writes what was asked for, where it was asked for.
enum Recorders {
  static func make(_ options: OutputOptions, targets: [Target]) -> any Recorder {
    switch options.format {
    case .json: JSONRecorder(version: Program.version, write: Output.report)
    case .terminal:
      TerminalRecorder(
        style: style(options.color), targets: targets, isVerbose: options.isVerbose,
        write: Output.report)
    }
  }

  private static func style(_ color: ColorChoice) -> Style {
    let hasColors =
      switch color {
      case .always: true
      case .never: false
      case .auto: Output.isTerminal && !isSet("NO_COLOR") && variable("TERM") != "dumb"
      }
    return Style(
      hasColors: hasColors, isUnicode: isUnicode, columns: Output.columns ?? 80,
      isLive: Output.isTerminal && variable("TERM") != "dumb")
  }

  /// The locale's characters are UTF-8. POSIX: LC_ALL before LC_CTYPE before LANG.
  private static var isUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// By the convention of no-color.org: set to anything but nothing.
  private static func isSet(_ name: String) -> Bool {
    variable(name).map { !$0.isEmpty } ?? false
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
