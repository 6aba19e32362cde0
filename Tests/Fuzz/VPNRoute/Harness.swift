// Any bytes go through the reader of WireGuard programs' answers, that of wg-quick's files, and
// those of the kernel's messages.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkAnswer(bytes)
  checkFile(bytes)
  checkMessages(bytes)
  return 0
}

/// An answer reads the same in one piece and in single bytes, and stays within its limits.
private func checkAnswer(_ bytes: [UInt8]) {
  var whole = UserspaceReader()
  whole.feed(bytes)
  var single = UserspaceReader()
  for byte in bytes { single.feed([byte]) }
  precondition(whole.device == single.device && whole.isComplete == single.isComplete)
  precondition(whole.device.peers.count <= WireGuardDevice.peerLimit)
  let networks = whole.device.peers.reduce(0) { $0 + $1.allowed.count }
  precondition(networks <= WireGuardDevice.networkLimit)
  precondition(whole.device.peers.allSatisfy { $0.lastHandshake >= 0 })
}

/// A network that was read is read the same from what it writes.
private func checkFile(_ bytes: [UInt8]) {
  for network in WireGuardFile.networks(in: bytes) {
    precondition(AddressPrefix(network.description) == network)
  }
}

/// No message breaks a reader.
private func checkMessages(_ bytes: [UInt8]) {
  for message in NetlinkMessage.split(bytes) { checkPayload(message.payload) }
  checkPayload(bytes)
}

private func checkPayload(_ bytes: [UInt8]) {
  precondition(Interface(bytes)?.name.isEmpty != true)
  _ = LinkAddress(bytes)
  _ = Neighbour(bytes)
  _ = PolicyRule(bytes)
  for route in Route.all(in: bytes) {
    precondition(route.destination.length <= route.destination.bytes.count * 8)
  }
  var device = WireGuardDevice()
  device.add(bytes)
  precondition(device.peers.count <= WireGuardDevice.peerLimit)
}
