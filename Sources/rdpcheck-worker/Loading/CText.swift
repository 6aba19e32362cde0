private import Glibc
private import WorkerWire

/// Reads C strings of a plugin, bounded and checked.
enum CText {
  /// Why a text is no text.
  enum Problem: Error, Hashable {
    case null
    case tooLong
    case notUTF8
  }

  static func read(_ pointer: UnsafePointer<CChar>?) throws(Problem) -> String {
    guard let pointer else { throw .null }
    let length = strnlen(pointer, WireLimits.text + 1)
    guard length <= WireLimits.text else { throw .tooLong }
    let bytes = UnsafeRawBufferPointer(start: pointer, count: length)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  static func required(
    _ pointer: UnsafePointer<CChar>?, _ name: String
  ) throws(Refusal) -> String {
    do throws(Problem) {
      return try read(pointer)
    } catch {
      throw refusal(error, name)
    }
  }

  static func optional(
    _ pointer: UnsafePointer<CChar>?, _ name: String
  ) throws(Refusal) -> String? {
    pointer == nil ? nil : try required(pointer, name)
  }

  static func list(
    _ array: UnsafePointer<UnsafePointer<CChar>?>?, _ name: String
  ) throws(Refusal) -> [String] {
    var texts: [String] = []
    for pointer in try CStructure.list(array, name) {
      texts.append(try required(pointer.assumingMemoryBound(to: CChar.self), name))
    }
    return texts
  }

  /// The beginning of a text, short enough to travel: a message may quote a text of the full length.
  static func clipped(_ text: String) -> String {
    guard text.utf8.count > WireLimits.text else { return text }
    let end = "…"
    var kept = text.utf8.prefix(WireLimits.text - end.utf8.count)
    while String(Substring(kept)).utf8.count != kept.count { kept = kept.dropLast() }
    return String(decoding: kept, as: UTF8.self) + end
  }

  private static func refusal(_ problem: Problem, _ name: String) -> Refusal {
    switch problem {
    case .null: Refusal(rule: "null-pointer", reason: "\(name) is NULL")
    case .tooLong:
      Refusal(rule: "too-long", reason: "\(name) is longer than \(WireLimits.text) bytes")
    case .notUTF8: Refusal(rule: "text-not-utf8", reason: "\(name) is not UTF-8")
    }
  }
}
