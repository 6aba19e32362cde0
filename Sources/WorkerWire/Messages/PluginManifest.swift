/// What the plugins of a directory declare, written down beside them.
///
/// A run whose plugins are written down begins before they are loaded. A plugin is found by its
/// file's build id, which the linker makes of the content: a file that was replaced is not found.
package struct PluginManifest: Hashable, Sendable {
  /// The file's name in the plugins' directory.
  package static let fileName = "plugins.manifest"
  /// The most bytes of such a file.
  package static let limit = 16 * 1024 * 1024
  /// How the file begins; it changes whenever a description's form does.
  private static let mark = Array("rdpcheck plugins \(WireLimits.version)\n".utf8)
  /// A description fills a frame at the most, and its build id is short.
  private static let entryLimit = WireLimits.frame + 1024

  /// By the build ids of their files.
  package let descriptions: [[UInt8]: PluginDescription]

  package init(descriptions: [[UInt8]: PluginDescription]) {
    self.descriptions = descriptions
  }

  /// The file's content, the same for the same plugins.
  package func encoded() -> [UInt8] {
    let sorted = descriptions.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return sorted.reduce(into: Self.mark) { bytes, entry in
      var writer = WireWriter()
      writer.write(entry.key)
      writer.write(entry.value)
      bytes += FrameBuffer.frame(writer.bytes)
    }
  }

  /// Reads a file's content.
  package init(decoding bytes: [UInt8]) throws(WireError) {
    guard bytes.starts(with: Self.mark) else {
      throw WireError(offset: 0, expected: "the mark of this release")
    }
    var frames = FrameBuffer(limit: Self.entryLimit)
    frames.append(bytes.dropFirst(Self.mark.count))
    var descriptions: [[UInt8]: PluginDescription] = [:]
    var taken = Self.mark.count
    while let body = try frames.next() {
      var reader = WireReader(body)
      let build = try reader.readBytes()
      descriptions[build] = try reader.readDescription()
      try reader.finish()
      taken += 4 + body.count
    }
    guard taken == bytes.count else {
      throw WireError(offset: taken, expected: "a whole entry")
    }
    self.descriptions = descriptions
  }
}
