/// The first bytes of a library, read just far enough to say why it cannot be loaded here.
enum ELFHeader {
  static let size = 20

  #if arch(x86_64)
    private static let machine: (number: UInt16, name: String) = (62, "x86-64")
  #elseif arch(arm64)
    private static let machine: (number: UInt16, name: String) = (183, "AArch64")
  #endif

  /// Says what keeps a file with these first bytes from being a library of this machine.
  ///
  /// - Returns: The rule's word and the reason; nil when it may be one. System V ABI, chapter 4.
  static func problem(_ bytes: [UInt8]) -> (rule: String, reason: String)? {
    guard bytes.count >= size, bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]) else {
      return ("not-elf", "it is not an ELF file: plugins are shared libraries")
    }
    guard bytes[4] == 2, bytes[5] == 1 else {
      return ("wrong-architecture", "it is not a 64-bit little-endian library")
    }
    let type = UInt16(bytes[16]) | UInt16(bytes[17]) << 8
    guard type == 3 else {
      return ("not-a-library", "it is an ELF file but no shared library; link it with -shared")
    }
    let found = UInt16(bytes[18]) | UInt16(bytes[19]) << 8
    guard found == machine.number else {
      return (
        "wrong-architecture",
        "it is for another processor (ELF machine \(found)); this one is \(machine.name)"
      )
    }
    return nil
  }
}
