internal import CRDPCheck

/// The host's side of the contract: one table for all runs, made once and never freed.
struct HostTable: @unchecked Sendable {
  // Sendable: the table is filled before anyone sees it and never changes.
  static let shared = HostTable()

  let pointer: UnsafePointer<RDPHost>

  private init() {
    var table = RDPHost()
    table.struct_size = UInt32(MemoryLayout<RDPHost>.size)
    table.abi_minor = RDP_ABI_MINOR
    table.addNotes()
    table.addReports()
    table.addFactReading()
    table.addFactPublishing()
    table.addControl()
    let memory = UnsafeMutablePointer<RDPHost>.allocate(capacity: 1)
    memory.initialize(to: table)
    pointer = UnsafePointer(memory)
  }
}
