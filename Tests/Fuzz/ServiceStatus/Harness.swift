// Any bytes go through every parser of ServiceStatus.

extension SocketAddress {
  /// Stands in for the module's own, which needs system calls.
  var isLoopback: Bool { bytes.first == 127 }
}

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let text = String(decoding: bytes, as: UTF8.self)
  checkSockets(bytes, text)
  checkSettings(bytes)
  checkLog(text)
  checkResources(text)
  _ = MountTable(text).isLocal("/var/log")
  _ = ProcessStatus(text)
  _ = AccountNames(passwd: text, group: text)
  return 0
}

/// No socket is told of that the bytes have no room for.
private func checkSockets(_ bytes: [UInt8], _ text: String) {
  var reply = DiagnosisReply()
  _ = reply.take(bytes)
  precondition(reply.listeners.count <= bytes.count / 72)
  let target = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 3389)
  for listener in reply.listeners + SocketText.listeners(text) {
    _ = listener.takes(target)
    _ = listener.isFull
    _ = listener.isLocalOnly
    precondition(listener.address.bytes.count == (listener.address.family == .v4 ? 4 : 16))
  }
  precondition(SocketText.localPaths(text).count <= text.utf8.count)
}

private func checkSettings(_ bytes: [UInt8]) {
  let settings = XRDPSettings(INIText(bytes))
  precondition(settings.places.count <= 64 && settings.sections.count <= 64)
  precondition(settings.key.hasPrefix("/") && settings.certificate.hasPrefix("/"))
  let sesman = SesmanSettings(INIText(bytes))
  precondition(sesman.sessionLimit.map { $0 > 0 } ?? true)
}

private func checkLog(_ text: String) {
  for line in text.split(separator: "\n") {
    guard let read = LogLine(line) else { continue }
    _ = LogMeaning.all.first { $0.fits(read) }
  }
}

private func checkResources(_ text: String) {
  var sight = ResourceSight()
  sight.readMemory(text)
  sight.readLoad(text, processors: 2, threadLimit: 1000)
  sight.readOpenFiles(text)
  for stock in [sight.memory, sight.swap, sight.threads, sight.openFiles].compactMap(\.self) {
    _ = stock.isExhausted(atMost: 2)
  }
}
