// Any bytes go through every parser of files that the checks of this machine read. What holds for
// all bytes is checked here; what holds for some is checked in their tests.

/// Runs one input of the fuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func runInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkPackages(bytes)
  checkVersions(bytes)
  checkBundles(bytes)
  checkConfiguration(bytes)
  checkCertificates(bytes)
  return 0
}

/// Only wanted packages are told, with short printable fields.
private func checkPackages(_ bytes: [UInt8]) {
  let wanted: Set<String> = ["krdc", "rdesktop", "a"]
  let entries = PackageParagraphs.entries(in: bytes, of: wanted)
  precondition(entries.count <= PackageParagraphs.entryLimit)
  for entry in entries {
    precondition(wanted.contains(entry.name))
    precondition((entry.version + entry.status).utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }
  let installed = InstalledPackages(dpkgStatus: bytes, of: wanted)
  precondition(installed.versions.values.allSatisfy { !$0.text.isEmpty })
}

/// The order is one: nothing is before itself, and of two only one comes first.
private func checkVersions(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 10).prefix(3).map {
    DebianVersion(String(decoding: $0, as: UTF8.self))
  }
  for left in parts {
    precondition(left == left && !(left < left))
    for right in parts {
      precondition(!(left < right && right < left))
      precondition((left == right) == (!(left < right) && !(right < left)))
      for third in parts where left < right && right < third { precondition(left < third) }
    }
  }
}

/// What is shown as a version is short and plain.
private func checkBundles(_ bytes: [UInt8]) {
  let versions = [SnapManifest.version(in: bytes), FlatpakDescription.version(in: bytes)]
  for version in versions.compactMap(\.self) {
    precondition(!version.isEmpty && version.utf8.count <= 64)
    precondition(version.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
  }
  let name = LibraryName.version(of: String(decoding: bytes.prefix(300), as: UTF8.self))
  precondition(name.map { $0.contains(".") } ?? true)
}

/// A configuration that includes itself ends, and what it leaves is a range.
private func checkConfiguration(_ bytes: [UInt8]) {
  let text = OpenSSLText(bytes)
  precondition(text.lines.count <= OpenSSLText.lineLimit)
  let policy = CryptoPolicy(OpenSSLConfiguration(bytes) { _ in [bytes, bytes] })
  let offered = policy.offered(of: .all)
  precondition(offered.isEmpty || (offered.oldest >= 0 && offered.newest <= 3))
  precondition(policy.removed.isSubset(of: 0...3))
}

/// Encodings are no longer than the text that they come from.
private func checkCertificates(_ bytes: [UInt8]) {
  let encodings = PEMText.certificates(in: bytes)
  precondition(encodings.count <= PEMText.countLimit)
  precondition(encodings.reduce(0) { $0 + $1.count } <= bytes.count)
}
