private import CLinux
private import Glibc

/// An open file descriptor with one owner, closed when its owner is done with it.
package struct Descriptor: ~Copyable {
  /// The number, valid as long as this value lives. Whoever is lent it must not close it.
  package let number: CInt

  /// Takes over an open descriptor.
  package init(adopting number: CInt) {
    self.number = number
  }

  deinit {
    _ = Glibc.close(number)
  }

  /// Gives the number away: the receiver closes it.
  package consuming func release() -> CInt {
    let number = number
    discard self
    return number
  }
}

// MARK: - Making descriptors

extension Descriptor {
  /// A counter that polls as readable from the first signal on.
  package static func event() throws(SystemError) -> Descriptor {
    Descriptor(adopting: try retrying("eventfd") { cl_eventfd() })
  }

  /// Opens a path for reading without following a last symbolic link.
  package static func openForReading(
    _ path: String, directory: Bool = false
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | (directory ? O_DIRECTORY : 0)
    return Descriptor(adopting: try retrying("open") { cl_open(path, flags) })
  }

  /// Makes an event readable.
  package borrowing func signalEvent() {
    var one: UInt64 = 1
    _ = Glibc.write(number, &one, MemoryLayout<UInt64>.size)
  }
}
