private import Glibc
private import Linux
private import PluginHost
private import WorkerWire

/// Writes down what the plugins of a directory declare.
struct ManifestWriting {
  private let directory: String

  init(directory: String) {
    self.directory = directory
  }

  /// Loads every plugin of the directory and writes its manifest.
  ///
  /// - Returns: The exit status.
  func run() throws(ProgramError) -> CInt {
    let (host, files) = try prepare()
    defer { host.shutDown() }
    let loading = host.load(files.map(\.withoutManifest))
    for file in loading.rejected {
      Output.error("\(file.path): \(file.reason); it is not written down")
    }
    var descriptions: [[UInt8]: PluginDescription] = [:]
    for plugin in loading.loaded {
      guard let build = files.first(where: { $0.path == plugin.path })?.buildID else {
        Output.error(
          "\(plugin.path): it has no build id, so it is not written down; link it with --build-id")
        continue
      }
      descriptions[build] = plugin.description
    }
    try write(PluginManifest(descriptions: descriptions).encoded())
    return 0
  }

  private func prepare() throws(ProgramError) -> (PluginHost, [PluginFile]) {
    guard let worker = Installation()?.worker else {
      throw ProgramError(message: "rdpcheck-worker is missing; install rdpcheck again")
    }
    do throws(PluginDirectoryError) {
      let found = try PluginSearch().directory(directory)
      for file in found.rejected where file.isNoteworthy && file.rule != "bad-manifest" {
        Output.error("\(file.path): \(file.reason)")
      }
      return (PluginHost(program: worker), found.files)
    } catch {
      throw ProgramError(message: error.description)
    }
  }

  /// Puts the whole file in its place at once, so that no run ever reads half of it.
  private func write(_ bytes: [UInt8]) throws(ProgramError) {
    let path = "\(directory)/\(PluginManifest.fileName)"
    let fresh = "\(path).\(getpid())"
    do throws(SystemError) {
      try NewFile.write(bytes, to: fresh)
      try retrying("rename") { rename(fresh, path) }
    } catch {
      unlink(fresh)
      throw ProgramError(message: "\(path) cannot be written: \(error)")
    }
  }
}
