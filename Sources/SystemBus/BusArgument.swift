private import CSystemd

/// What is passed to a method.
package enum BusArgument: Hashable, Sendable {
  case text(String)
  case objectPath(String)
  case boolean(Bool)
  case integer32(Int32)
  case unsigned32(UInt32)
  case unsigned64(UInt64)
  /// An array of texts.
  case texts([String])
  /// A dictionary of texts, in the order of its keys.
  case pairs([String: String])
}

extension BusArgument {
  /// Writes the argument at the end of a message.
  ///
  /// - Returns: A negative number for what the library refuses, such as a path that is none.
  func append(to message: OpaquePointer) -> CInt {
    switch self {
    case .text(let text): Self.append(text, "s", message)
    case .objectPath(let path): Self.append(path, "o", message)
    // A boolean is an int on this side of the library.
    case .boolean(let value): Self.append(CInt(value ? 1 : 0), "b", message)
    case .integer32(let value): Self.append(value, "i", message)
    case .unsigned32(let value): Self.append(value, "u", message)
    case .unsigned64(let value): Self.append(value, "t", message)
    case .texts(let texts):
      Self.inside(message, "a", "s") {
        Self.first(texts) { Self.append($0, "s", message) }
      }
    case .pairs(let pairs):
      Self.inside(message, "a", "{ss}") {
        Self.first(pairs.sorted { $0.key < $1.key }) { pair in
          Self.inside(message, "e", "ss") {
            Self.first([pair.key, pair.value]) { Self.append($0, "s", message) }
          }
        }
      }
    }
  }

  /// Does one thing for each part, until one is refused.
  private static func first<Part>(_ parts: [Part], _ body: (Part) -> CInt) -> CInt {
    for part in parts {
      let result = body(part)
      if result < 0 { return result }
    }
    return 0
  }

  private static func inside(
    _ message: OpaquePointer, _ type: Unicode.Scalar, _ contents: String, _ body: () -> CInt
  ) -> CInt {
    let opened = sd_bus_message_open_container(message, letter(type), contents)
    if opened < 0 { return opened }
    let result = body()
    return result < 0 ? result : sd_bus_message_close_container(message)
  }

  private static func append(
    _ text: String, _ type: Unicode.Scalar, _ message: OpaquePointer
  ) -> CInt {
    text.withCString { sd_bus_message_append_basic(message, letter(type), $0) }
  }

  private static func append(
    _ number: some FixedWidthInteger & BitwiseCopyable, _ type: Unicode.Scalar,
    _ message: OpaquePointer
  ) -> CInt {
    withUnsafePointer(to: number) { sd_bus_message_append_basic(message, letter(type), $0) }
  }

  private static func letter(_ type: Unicode.Scalar) -> CChar {
    CChar(truncatingIfNeeded: type.value)
  }
}
