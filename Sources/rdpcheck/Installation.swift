private import Glibc

/// Where the program's own files are.
struct Installation {
  /// The program's own file, links followed.
  let executable: String

  init?() {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    executable = String(
      decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The worker program: beside this one in a build, under libexec where it is installed.
  var worker: String? {
    let folder = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return ["\(folder)/rdpcheck-worker", "\(folder)/../libexec/rdpcheck/rdpcheck-worker"]
      .first { access($0, X_OK) == 0 }
  }
}
