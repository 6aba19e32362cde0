internal import WorkerWire

/// Copies the contract's structures out of a plugin's memory, whatever version they are of.
enum CStructure {
  /// No structure of the contract will ever be near this size: a larger one is garbage.
  private static let largest = 4096

  /// Copies the part that both sides know; what an older plugin lacks stays zero.
  ///
  /// The size of version 1.0 is the smallest there is, and today's structures are of that size.
  static func copy<Value: BitwiseCopyable>(
    _ pointer: UnsafeRawPointer, into zeroed: Value, _ name: String
  ) throws(Refusal) -> Value {
    guard UInt(bitPattern: pointer) % UInt(MemoryLayout<Value>.alignment) == 0 else {
      throw Refusal(rule: "misaligned", reason: "\(name) does not stand at a multiple of 8")
    }
    let size = Int(pointer.load(as: UInt32.self))
    let wanted = MemoryLayout<Value>.size
    guard size >= wanted else {
      throw Refusal(
        rule: "short-structure",
        reason: "\(name).struct_size is \(size), version 1.0 has \(wanted);"
          + " set it to sizeof(\(name))")
    }
    guard size <= largest else {
      throw Refusal(
        rule: "huge-structure",
        reason: "\(name).struct_size is \(size), which no version has; set it to sizeof(\(name))")
    }
    var value = zeroed
    withUnsafeMutableBytes(of: &value) { target in
      target.copyMemory(from: UnsafeRawBufferPointer(start: pointer, count: wanted))
    }
    return value
  }

  /// The pointers of an array up to its NULL; none for no array.
  static func list<Value>(
    _ array: UnsafePointer<UnsafePointer<Value>?>?, _ name: String
  ) throws(Refusal) -> [UnsafeRawPointer] {
    guard let array else { return [] }
    var pointers: [UnsafeRawPointer] = []
    while let pointer = array[pointers.count] {
      guard pointers.count < WireLimits.declarations else {
        throw Refusal(
          rule: "too-many",
          reason: "\(name) has more than \(WireLimits.declarations) entries; does it end with NULL?"
        )
      }
      pointers.append(UnsafeRawPointer(pointer))
    }
    return pointers
  }
}
