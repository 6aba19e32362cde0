internal import WorkerWire

/// The values of a plugin's options as C memory, valid until the run is over.
struct LentOptions: @unchecked Sendable {
  // Sendable: the pointers lead into memory that is only read.
  private let memory = LentMemory()
  private let values: [String: UnsafePointer<CChar>]
  private let declared: Set<String>

  init(declared: [OptionDescription], given: [HostMessage.Setting]) {
    var values: [String: UnsafePointer<CChar>] = [:]
    for option in declared { values[option.name] = option.defaultValue.map(memory.text) }
    for setting in given { values[setting.name] = memory.text(setting.value) }
    self.values = values
    self.declared = Set(declared.map(\.name))
  }

  subscript(name: String) -> UnsafePointer<CChar>? { values[name] }

  func isDeclared(_ name: String) -> Bool { declared.contains(name) }
}
