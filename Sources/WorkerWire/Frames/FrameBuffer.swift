/// Cuts a stream of bytes into frames: a 32-bit little-endian length, then that many bytes.
package struct FrameBuffer: Sendable {
  private var bytes: [UInt8] = []
  private var start = 0
  private let limit: Int

  /// - Parameter limit: The most bytes of one body.
  package init(limit: Int = WireLimits.frame) {
    self.limit = limit
  }

  package mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Takes the next whole frame's body.
  ///
  /// - Returns: The body, or nil when more bytes are needed.
  /// - Throws: When the length is out of bounds; the stream is then of no further use.
  package mutating func next() throws(WireError) -> [UInt8]? {
    guard bytes.count - start >= 4 else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    guard length > 0, length <= limit else {
      throw WireError(offset: 0, expected: "a frame of 1 to \(limit) bytes")
    }
    guard bytes.count - start - 4 >= length else { return nil }
    let body = Array(bytes[start + 4..<start + 4 + length])
    start += 4 + length
    return body
  }

  /// A frame around a body.
  package static func frame(_ body: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(body.count).littleEndian) { Array($0) } + body
  }
}
