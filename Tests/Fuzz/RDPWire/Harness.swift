// Any bytes go through every parser of RDPWire. What holds for all bytes is checked here;
// what holds for some is checked in Tests/RDPWireTests.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkPacket(bytes)
  checkRequest(bytes)
  checkConfirm(bytes)
  checkForeign(bytes)
  checkDatagram(bytes)
  return 0
}

/// A packet is the beginning of the bytes, but for the reserved one.
private func checkPacket(_ bytes: [UInt8]) {
  guard let packet = checkProgress(TPKT.parse(bytes), of: bytes) else { return }
  var encoded = packet.encoded()
  encoded[1] = bytes[1]
  precondition(bytes.starts(with: encoded))
}

/// A request that was read is read the same again from what it writes.
private func checkRequest(_ bytes: [UInt8]) {
  guard let request = checkProgress(ConnectionRequest.parse(bytes), of: bytes) else { return }
  let expected = ConnectionRequest(
    cookie: request.cookie, protocols: request.protocols, flags: request.flags)
  precondition(ConnectionRequest.parse(request.encoded()).value == expected)
}

/// A confirm that was read is read the same again from what it writes.
private func checkConfirm(_ bytes: [UInt8]) {
  guard let confirm = checkProgress(ConnectionConfirm.parse(bytes), of: bytes) else { return }
  precondition(ConnectionConfirm.parse(confirm.encoded()).value == confirm)
}

/// An answer to a SYN that was read is read the same again from what it writes.
private func checkDatagram(_ bytes: [UInt8]) {
  do throws(WireError) {
    let answer = try UDPSynAnswer(bytes)
    let again = try UDPSynAnswer(answer.encoded())
    precondition(answer == again)
  } catch {
    precondition((0...bytes.count).contains(error.offset))
  }
}

/// What is foreign is told by its first byte, and described by printable text of a bounded length.
private func checkForeign(_ bytes: [UInt8]) {
  let found = ForeignProtocol.recognise(bytes)
  // What begins as RDP does may be its elder kin and nothing else; all other bytes get a name.
  let beginsLikeRDP = bytes.first == 3
  precondition(bytes.isEmpty ? found == nil : beginsLikeRDP || found != nil)
  precondition(!beginsLikeRDP || found == nil || found?.kind == .isoTransport)
  let detail = found?.detail ?? ""
  precondition(detail.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  precondition(detail.utf8.count <= 4 * Excerpt.maximumBytes + 3)
}

/// Counts and offsets lie within the bytes, and what is asked for is bounded.
private func checkProgress<Value>(_ progress: ParseProgress<Value>, of bytes: [UInt8]) -> Value? {
  switch progress {
  case .needMore(let count):
    precondition(count >= 1 && bytes.count + count <= TPKT.maximumLength)
  case .invalid(let error):
    // A field that is missing lies right behind the last byte.
    precondition((0...bytes.count).contains(error.offset))
  case .value(_, let consumed):
    precondition((TPKT.headerLength...bytes.count).contains(consumed))
  }
  return progress.value
}
