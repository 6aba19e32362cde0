private import Glibc
private import LocalSystem

extension MachineSight {
  /// More processes than this are not looked at.
  private static let processLimit = 32_768
  private static let moduleLimit = 1 << 20

  /// Looks at processes, places, modules and added authorities. Nothing is run.
  package static func look() -> MachineSight {
    var sight = MachineSight()
    sight.lookAtProcesses()
    sight.places = Set(Product.all.flatMap(\.places).filter { access($0, F_OK) == 0 })
    sight.modules = modules()
    sight.roots = LocalRoots().products()
    return sight
  }

  /// Names only: /proc/NUMBER/comm is readable for everybody, and short.
  private mutating func lookAtProcesses() {
    guard let folder = opendir("/proc") else {
      isBlind = true
      return
    }
    defer { closedir(folder) }
    var count = 0
    var seesFirst = false
    while count < Self.processLimit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let number = Int32(name) else { continue }
      count += 1
      seesFirst = seesFirst || number == 1
      if let comm = Self.command(number) { programs.insert(comm) }
    }
    // With the option hidepid, others' processes are not even listed (proc(5)).
    isBlind = !seesFirst
  }

  /// The kernel's name for a program, read with one small read.
  private static func command(_ number: Int32) -> String? {
    guard let file = try? BoundedFile(reading: "/proc/\(number)/comm", limit: 64) else {
      return nil
    }
    return String(decoding: file.bytes.prefix { $0 != 10 }, as: UTF8.self)
  }

  /// The names at the beginnings of the lines (proc(5)).
  private static func modules() -> Set<String> {
    guard let file = try? BoundedFile(reading: "/proc/modules", limit: moduleLimit) else {
      return []
    }
    let names = file.bytes.split(separator: 10).map { line in
      String(decoding: line.prefix { $0 != 32 }, as: UTF8.self)
    }
    return Set(names)
  }
}
