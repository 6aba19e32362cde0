private import CLinux
private import Diagnosis
private import Glibc
internal import Linux
internal import WorkerWire

/// The file in a plugin directory that says what its plugins declare.
enum ManifestFile {
  /// Reads it, if it is there and nobody but root and the user could have written it.
  ///
  /// - Returns: What it says, or why it is not used; neither where there is none.
  static func read(
    in folder: borrowing Descriptor, path: String, rule: OwnershipRule
  ) -> (manifest: PluginManifest?, rejected: RejectedFile?) {
    let full = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    let directory = folder.number
    do {
      let file = Descriptor(
        adopting: try retrying("open") {
          cl_open_at(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        })
      let status = try FileStatus(descriptor: file.number)
      guard status.kind == .regular else { return (nil, refusal(full, "it is no regular file")) }
      if let refused = rule.refusal(full, status) { return (nil, refused) }
      return (try PluginManifest(decoding: content(of: file)), nil)
    } catch let error as SystemError {
      return error.number == ENOENT ? (nil, nil) : (nil, refusal(full, error.description))
    } catch {
      return (nil, refusal(full, "it is of another release, or damaged (\(error))"))
    }
  }

  private static let name = PluginManifest.fileName

  /// Plugins are loaded as if the file were not there, so it is only the time that is lost.
  private static func refusal(_ path: String, _ reason: String) -> RejectedFile {
    let folder = path.dropLast(name.count + 1)
    return RejectedFile(
      path: path, rule: "bad-manifest", reason: reason,
      remedy: ShellWord(String(folder)).map { "rdpcheck plugin manifest \($0.quoted)" })
  }

  private static func content(of file: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    var content: [UInt8] = []
    while content.count <= PluginManifest.limit,
      case .bytes(let more) = try file.read(upTo: 1 << 16)
    {
      content += more
    }
    return content
  }
}
