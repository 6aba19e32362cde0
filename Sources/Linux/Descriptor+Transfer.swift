private import Glibc

extension Descriptor {
  /// What one read of a nonblocking descriptor gave.
  package enum ReadResult: Hashable, Sendable {
    case bytes([UInt8])
    case wouldBlock
    case endOfFile
  }

  /// Reads what is there, up to a limit.
  package borrowing func read(upTo limit: Int) throws(SystemError) -> ReadResult {
    var buffer = [UInt8](repeating: 0, count: limit)
    do {
      let count = try retrying("read") { Glibc.read(number, &buffer, limit) }
      if count == 0 { return .endOfFile }
      buffer.removeLast(limit - count)
      return .bytes(buffer)
    } catch {
      if error.number == EAGAIN { return .wouldBlock }
      throw error
    }
  }

  /// Writes as much as fits without waiting, and without a signal when the peer is gone.
  ///
  /// - Returns: How many bytes went; 0 when nothing fits now.
  package borrowing func send(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    do {
      return try retrying("send") {
        bytes.withUnsafeBytes {
          Glibc.send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
        }
      }
    } catch {
      if error.number == EAGAIN { return 0 }
      throw error
    }
  }
}
