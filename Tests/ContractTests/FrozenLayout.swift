import Glibc
import TestTools

/// The rows of plugin-sdk/abi/layout-1.0.h, read as text: that file is the only place of its numbers.
struct FrozenLayout {
  /// By name of the structure.
  private(set) var sizes: [String: Int] = [:]
  /// By "structure.field".
  private(set) var offsets: [String: Int] = [:]
  let text: String

  static let path = "\(TestPlace.repository)/plugin-sdk/abi/layout-1.0.h"

  init() throws {
    text = try Self.text(of: "plugin-sdk/abi/layout-1.0.h")
    for line in text.split(separator: "\n") where line.hasSuffix(");") {
      guard let open = line.firstIndex(of: "(") else { continue }
      let words = line[open...].dropFirst().dropLast(2).split(separator: ",").map { word in
        String(word.drop { $0 == " " })
      }
      switch line[..<open] {
      case "RDP_LAYOUT_STRUCT": sizes[words[0]] = Int(words[1])
      case "RDP_LAYOUT_FIELD": offsets["\(words[0]).\(words[1])"] = Int(words[2])
      default: continue
      }
    }
  }

  /// The text of a file of the repository.
  static func text(of name: String) throws -> String {
    let path = "\(TestPlace.repository)/\(name)"
    guard let file = fopen(path, "r") else { throw TestToolError("\(path): errno \(errno)") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
