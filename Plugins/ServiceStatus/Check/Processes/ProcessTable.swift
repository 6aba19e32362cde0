/// The processes of this machine, as far as this user may see them.
struct ProcessTable: Hashable, Sendable {
  /// By number, without those that have ended.
  let processes: [Int32: ProcessStatus]
  /// Whether others' processes are seen, which a mount option of /proc can forbid.
  let seesOthers: Bool

  init(_ processes: [ProcessStatus], seesOthers: Bool = true) {
    self.processes = Dictionary(
      processes.filter { !$0.hasEnded }.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    self.seesOthers = seesOthers
  }

  /// The processes of a program, by their numbers.
  ///
  /// - Parameter program: Its whole name, of which the kernel keeps the beginning.
  func named(_ program: String) -> [ProcessStatus] {
    let name = Self.shortened(program)
    return processes.values.filter { $0.name == name }.sorted { $0.number < $1.number }
  }

  /// A program's name as the kernel keeps it.
  static func shortened(_ program: String) -> String {
    String(decoding: program.utf8.prefix(15), as: UTF8.self)
  }

  /// Whether one of the processes above it has one of these names.
  func isBelow(_ names: Set<String>, _ process: ProcessStatus) -> Bool {
    var current = process.parent
    // A chain cannot be longer than there are processes, and hardly ever is long.
    for _ in 0..<64 {
      guard let above = processes[current] else { return false }
      if names.contains(above.name) { return true }
      current = above.parent
    }
    return false
  }
}
