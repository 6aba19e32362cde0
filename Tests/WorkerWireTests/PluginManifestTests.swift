import TestTools
import Testing
import WorkerWire

/// What is written down of plugins.
@Suite struct PluginManifestTests {
  private func manifest(seed: UInt64) -> PluginManifest {
    var source = RandomMessages(seed: seed)
    let entries = (0..<3).map { ([UInt8(seed % 7), UInt8($0)], source.description()) }
    return PluginManifest(descriptions: Dictionary(uniqueKeysWithValues: entries))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `is read as it was written`(seed: UInt64) throws {
    let manifest = manifest(seed: seed)
    #expect(try PluginManifest(decoding: manifest.encoded()) == manifest)
    #expect(manifest.encoded() == manifest.encoded())
  }

  @Test func `may be empty`() throws {
    let empty = PluginManifest(descriptions: [:])
    #expect(try PluginManifest(decoding: empty.encoded()).descriptions.isEmpty)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `is refused without its end, and with more behind it`(seed: UInt64) {
    let bytes = manifest(seed: seed).encoded()
    let whole = Set(ends(of: bytes))
    for count in bytes.indices where !whole.contains(count) {
      #expect(throws: WireError.self) { try PluginManifest(decoding: Array(bytes.prefix(count))) }
    }
    #expect(throws: WireError.self) { try PluginManifest(decoding: bytes + [0]) }
  }

  /// Where an entry ends, or the mark does: a file that was cut there is whole.
  private func ends(of bytes: [UInt8]) -> [Int] {
    var ends = [PluginManifest(descriptions: [:]).encoded().count]
    while let last = ends.last, last < bytes.count {
      ends.append(last + 4 + (0..<4).reduce(0) { $0 | Int(bytes[last + $1]) << (8 * $1) })
    }
    return ends
  }

  @Test func `is refused where it is of another release`() {
    var bytes = manifest(seed: 1).encoded()
    bytes[17] += 1
    #expect(throws: WireError.self) { try PluginManifest(decoding: bytes) }
  }
}
