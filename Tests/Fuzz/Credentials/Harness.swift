// Any bytes go through every parser of what clients keep: remembered certificates, the names of
// their files, and Remmina's profiles and settings.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkKnownHosts(bytes)
  checkFileName(bytes)
  checkEncodings(bytes)
  checkProfile(bytes)
  return 0
}

/// What is read is as long as such things are, and no more than was there.
private func checkKnownHosts(_ bytes: [UInt8]) {
  let entries = KnownHosts.entries(bytes)
  precondition(entries.count <= bytes.count / 40)
  for entry in entries {
    precondition(!entry.host.isEmpty && [40, 64].contains(entry.fingerprint.utf8.count))
    precondition(entry.host == entry.host.lowercased())
  }
  let hosts = Set(entries.prefix(1).map(\.host))
  precondition(
    KnownHosts.entries(bytes, of: hosts) == entries.filter { hosts.contains($0.host) })
}

/// A name is put together again from its parts.
private func checkFileName(_ bytes: [UInt8]) {
  let name = String(decoding: bytes, as: UTF8.self)
  guard let key = PinFileName(name) else { return }
  precondition(!key.host.isEmpty && PinFileName("\(key.host)_\(key.port).pem") == key)
}

/// Three bytes come of four digits.
private func checkEncodings(_ bytes: [UInt8]) {
  for decoded in [Base64.decode(bytes), PEMText.certificates(in: bytes).first].compactMap(\.self) {
    precondition(decoded.count <= bytes.count * 3 / 4)
  }
}

/// No line of a secret is left, and what stood in it is told by its form alone.
private func checkProfile(_ bytes: [UInt8]) {
  let (rest, values) = SecretFreeText.split(bytes, wanted: "password")
  precondition(rest.count <= bytes.count + 1)
  precondition(SecretFreeText.split(rest, wanted: "password").values.isEmpty)
  for value in values where SavedPassword(classifying: value) == .none {
    precondition(value.isEmpty)
  }
  if let profile = RemminaProfile(bytes) { precondition(!profile.host.isEmpty) }
  _ = RemminaKey(bytes)
}
