// Any bytes go through every reader of WorkerWire, as a hostile plugin could send them. What holds
// for all bytes is checked here; what holds for some is checked in Tests/WorkerWireTests.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkWorkerMessage(bytes)
  checkHostMessage(bytes)
  checkFrames(bytes)
  checkManifest(bytes)
  return 0
}

/// A message that was read is written, and read the same again.
private func checkWorkerMessage(_ bytes: [UInt8]) {
  guard let message = try? WorkerMessage(decoding: bytes) else { return }
  let written = message.encoded()
  // Compared as bytes: a number that is none is not equal to itself.
  precondition((try? WorkerMessage(decoding: written))?.encoded() == written)
}

/// Nothing of a host's message is corrected in reading: the same bytes come back.
private func checkHostMessage(_ bytes: [UInt8]) {
  guard let message = try? HostMessage(decoding: bytes) else { return }
  precondition(message.encoded() == bytes)
}

/// A manifest that was read is written, and read the same again. Its mark is no work for a fuzzer.
private func checkManifest(_ bytes: [UInt8]) {
  let mark = PluginManifest(descriptions: [:]).encoded()
  guard let manifest = try? PluginManifest(decoding: mark + bytes) else { return }
  let written = manifest.encoded()
  precondition((try? PluginManifest(decoding: written))?.encoded() == written)
}

/// However the bytes are cut, the same frames come out, each within its bounds.
private func checkFrames(_ bytes: [UInt8]) {
  let whole = frames(of: [bytes[...]])
  let middle = bytes.count / 2
  precondition(frames(of: [bytes[..<middle], bytes[middle...]]) == whole)
  precondition(whole.allSatisfy { (1...WireLimits.frame).contains($0.count) })
  precondition(whole.reduce(0) { $0 + $1.count + 4 } <= bytes.count)
}

private func frames(of pieces: [ArraySlice<UInt8>]) -> [[UInt8]] {
  var buffer = FrameBuffer()
  var bodies: [[UInt8]] = []
  for piece in pieces {
    buffer.append(piece)
    while let body = try? buffer.next() { bodies.append(body) }
  }
  return bodies
}
