/// A condition of iptables inside nf_tables, with its settings as the kernel's structure.
package struct XTMatch: Hashable, Sendable {
  package let name: String
  package let revision: UInt32
  package let settings: [UInt8]

  package init(_ name: String, revision: UInt32 = 0, _ settings: [UInt8] = []) {
    self.name = name
    self.revision = revision
    self.settings = settings
  }

  /// A byte of the settings; 0 behind their end.
  func byte(_ offset: Int) -> UInt8 { settings.indices.contains(offset) ? settings[offset] : 0 }

  /// A number of two bytes in the machine's own order.
  func short(_ offset: Int) -> UInt16 { UInt16(byte(offset)) | UInt16(byte(offset + 1)) << 8 }

  /// A number of four bytes in the machine's own order.
  func word(_ offset: Int) -> UInt32 {
    UInt32(short(offset)) | UInt32(short(offset + 2)) << 16
  }
}
