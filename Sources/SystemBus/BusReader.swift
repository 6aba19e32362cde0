private import CSystemd

/// Reads the values of one message within limits, whoever wrote them.
struct BusReader {
  /// Containers within containers; variants count too.
  private static let depthLimit = 16
  /// Values of one message, containers included.
  private static let countLimit = 20_000
  /// Bytes of all texts and byte arrays of one message.
  private static let byteLimit = 4 << 20

  /// Borrowed: the message outlives its reader.
  private let message: OpaquePointer
  private let what: String
  private var count = 0
  private var byteCount = 0

  init(borrowing message: OpaquePointer, what: String) {
    self.message = message
    self.what = what
  }

  /// All values that are left in the container or message.
  mutating func values(depth: Int = 0) throws(BusError) -> [BusValue] {
    var values: [BusValue] = []
    while let value = try next(depth) { values.append(value) }
    return values
  }

  /// The next value; nil at the end of the container or message.
  private mutating func next(_ depth: Int) throws(BusError) -> BusValue? {
    var type: CChar = 0
    var contents: UnsafePointer<CChar>?
    guard try check(sd_bus_message_peek_type(message, &type, &contents)) > 0 else { return nil }
    count += 1
    guard count <= Self.countLimit, depth < Self.depthLimit else { throw tooLarge }
    let inner = contents.map { String(cString: $0) } ?? ""
    switch Unicode.Scalar(UInt8(bitPattern: type)) {
    case "a": return try array(of: inner, depth)
    case "r": return .structure(try inside("r", inner, depth))
    case "v": return try inside("v", inner, depth).first
    default: return try basic(Unicode.Scalar(UInt8(bitPattern: type)))
    }
  }

  private mutating func array(of inner: String, _ depth: Int) throws(BusError) -> BusValue {
    if inner == "y" { return .bytes(try byteArray()) }
    guard inner.hasPrefix("{") else { return .array(try inside("a", inner, depth)) }
    try check(sd_bus_message_enter_container(message, letter("a"), inner))
    var pairs: [BusValue: BusValue] = [:]
    let pairType = String(inner.dropFirst().dropLast())
    while try check(sd_bus_message_at_end(message, 0)) == 0 {
      count += 1
      guard count <= Self.countLimit else { throw tooLarge }
      let pair = try inside("e", pairType, depth + 1)
      // The first of equal keys holds.
      if pair.count == 2, pairs[pair[0]] == nil { pairs[pair[0]] = pair[1] }
    }
    try check(sd_bus_message_exit_container(message))
    return .dictionary(pairs)
  }

  private mutating func inside(
    _ type: Unicode.Scalar, _ contents: String, _ depth: Int
  ) throws(BusError) -> [BusValue] {
    try check(sd_bus_message_enter_container(message, letter(type), contents))
    let values = try values(depth: depth + 1)
    try check(sd_bus_message_exit_container(message))
    return values
  }

  private mutating func basic(_ type: Unicode.Scalar) throws(BusError) -> BusValue {
    switch type {
    case "y": .unsigned(UInt64(try number(type, UInt8(0))))
    case "q": .unsigned(UInt64(try number(type, UInt16(0))))
    case "u": .unsigned(UInt64(try number(type, UInt32(0))))
    case "t": .unsigned(try number(type, UInt64(0)))
    case "n": .integer(Int64(try number(type, Int16(0))))
    case "i": .integer(Int64(try number(type, Int32(0))))
    case "x": .integer(try number(type, Int64(0)))
    case "b": .boolean(try number(type, CInt(0)) != 0)
    case "d": .real(try number(type, Double(0)))
    case "s", "g": .text(try text(type))
    case "o": .objectPath(try text(type))
    // Descriptors are not accepted on these connections, and there is no other type.
    default: throw BusError(.wrongType, "\(what): a value of type \(type) cannot be read")
    }
  }

  private func number<Number: BitwiseCopyable>(
    _ type: Unicode.Scalar, _ zero: Number
  ) throws(BusError) -> Number {
    var number = zero
    try check(sd_bus_message_read_basic(message, letter(type), &number))
    return number
  }

  private mutating func text(_ type: Unicode.Scalar) throws(BusError) -> String {
    var pointer: UnsafePointer<CChar>?
    try check(sd_bus_message_read_basic(message, letter(type), &pointer))
    guard let pointer else { return "" }
    let text = String(cString: pointer)
    try take(text.utf8.count)
    return text
  }

  private mutating func byteArray() throws(BusError) -> [UInt8] {
    var pointer: UnsafeRawPointer?
    var size = 0
    try check(sd_bus_message_read_array(message, letter("y"), &pointer, &size))
    try take(size)
    return Array(UnsafeRawBufferPointer(start: pointer, count: pointer == nil ? 0 : size))
  }

  private mutating func take(_ bytes: Int) throws(BusError) {
    byteCount += bytes
    if byteCount > Self.byteLimit { throw tooLarge }
  }

  private var tooLarge: BusError {
    BusError(.tooLarge, "\(what): the answer is larger than anything expected")
  }

  @discardableResult
  private func check(_ result: CInt) throws(BusError) -> CInt {
    if result < 0 { throw BusError(result, what) }
    return result
  }

  private func letter(_ type: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: type.value) }
}
