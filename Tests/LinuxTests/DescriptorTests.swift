import Glibc
import Linux
import TestTools
import Testing

/// Who closes a descriptor, and what reading and waiting say.
@Suite struct DescriptorTests {
  @Test func `an event is readable from its first signal on`() throws {
    let event = try Descriptor.event()
    var entries = [PollEntry(descriptor: event.number, read: true)]
    #expect(try poll(&entries, milliseconds: 0) == 0)
    #expect(!entries[0].isReady)
    event.signalEvent()
    #expect(try poll(&entries, milliseconds: nil) == 1)
    #expect(entries[0].isReadable && !entries[0].isWritable && !entries[0].hasEnded)
  }

  @Test func `bytes go through a channel both ways`() throws {
    let ends = try Descriptor.channel()
    #expect(try ends.here.read(upTo: 10) == .wouldBlock)
    #expect(try ends.there.send([1, 2, 3]) == 3)
    #expect(try ends.here.read(upTo: 2) == .bytes([1, 2]))
    #expect(try ends.here.read(upTo: 10) == .bytes([3]))
    #expect(try ends.here.send([9]) == 1)
    #expect(try ends.there.read(upTo: 10) == .bytes([9]))
  }

  @Test func `a channel whose other end is gone has ended`() throws {
    let here = try Descriptor.channel().here
    var entries = [PollEntry(descriptor: here.number, read: true)]
    #expect(try poll(&entries, milliseconds: nil) == 1)
    #expect(entries[0].hasEnded)
    #expect(try here.read(upTo: 10) == .endOfFile)
    #expect(throws: SystemError(call: "send", number: EPIPE)) { try here.send([1]) }
  }

  @Test func `a channel that is full takes no more without waiting`() throws {
    let ends = try Descriptor.channel()
    let block = [UInt8](repeating: 0, count: 64 * 1024)
    var count = 0
    for _ in 0..<1000 {
      let taken = try ends.here.send(block[...])
      count += taken
      if taken == 0 { break }
    }
    #expect(try ends.here.send([1]) == 0)
    #expect(count > 0)
  }

  @Test func `a pipe ends when its last writer is gone`() throws {
    let reading: SharedDescriptor
    do {
      let pipe = try Descriptor.outputPipe()
      reading = pipe.reading
      #expect(try reading.read(upTo: 1) == .wouldBlock)
    }
    #expect(try reading.read(upTo: 1) == .endOfFile)
  }

  @Test func `a closed or negative descriptor does not trap`() throws {
    var entries = [
      PollEntry(descriptor: -1, read: true), PollEntry(descriptor: 1_000_000, read: true),
    ]
    #expect(try poll(&entries, milliseconds: 0) == 1)
    #expect(!entries[0].isReady)
    #expect(entries[1].hasEnded)
  }

  @Test func `a last symbolic link is not followed`() throws {
    let folder = try TemporaryFolder()
    symlink("/etc/passwd", folder.path(of: "link"))
    #expect(throws: SystemError(call: "open", number: ELOOP)) {
      _ = try Descriptor.openForReading(folder.path(of: "link"))
    }
  }

  @Test func `descriptors are closed with their owners and given away on demand`() async {
    await #expect(processExitsWith: .success) {
      let first = try Descriptor.event().release()
      #expect(close(first) == 0)
      let kept = SharedDescriptor(try Descriptor.event())
      let number = kept.number
      #expect(fcntl(number, F_GETFD) == FD_CLOEXEC)
      do { _ = consume kept }
      #expect(fcntl(number, F_GETFD) == -1)
    }
  }
}
