/// An answer as bytes, right or wrong (D-Bus specification, "Message Format").
struct BusMessage {
  let serial: UInt32
  let answerTo: UInt32
  let signature: String
  let body: [UInt8]

  var bytes: [UInt8] {
    var fields: [UInt8] = []
    // Reply serial, sender, signature, each at a multiple of eight.
    fields += [5, 1, 0x75, 0] + Self.number(answerTo)
    fields += [7, 1, 0x73, 0] + Self.text("org.freedesktop.DBus")
    fields += [UInt8](repeating: 0, count: (8 - fields.count % 8) % 8)
    fields += [8, 1, 0x67, 0, UInt8(signature.utf8.count)] + Array(signature.utf8) + [0]
    let head =
      [0x6c, 2, 1, 1] + Self.number(UInt32(body.count)) + Self.number(serial)
      + Self.number(UInt32(fields.count)) + fields
    return head + [UInt8](repeating: 0, count: (8 - head.count % 8) % 8) + body
  }

  /// A text with its length, filled up so that a number can follow.
  static func text(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8) + [0]
    return number(UInt32(text.utf8.count)) + bytes
      + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  static func number(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
