/// A text that the kernel makes when it is read (proc(5)).
enum ProcessFile {
  /// The most bytes taken.
  private static let limit = 1 << 20

  /// The whole text; nil when it cannot be read or is empty.
  static func text(_ path: String) -> String? {
    guard let file = try? Descriptor.openForReading(path) else { return nil }
    var bytes: [UInt8] = []
    while bytes.count < limit, case .bytes(let more) = try? file.read(upTo: 65536) {
      bytes += more
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
