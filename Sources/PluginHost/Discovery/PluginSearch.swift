private import Glibc
private import Linux
private import WorkerWire

/// Finds plugin libraries in directories, in an order that depends on their names alone.
package struct PluginSearch {
  /// What a search came to: files to load, and every file that will not be.
  package struct Result {
    package var files: [PluginFile] = []
    package var rejected: [RejectedFile] = []
  }

  private let rule: OwnershipRule

  package init(user: UInt32 = getuid()) {
    rule = OwnershipRule(user: user)
  }

  /// Searches a directory that the user named. A missing one is an error, not an empty one.
  package func directory(_ path: String) throws(PluginDirectoryError) -> Result {
    do throws(SystemError) {
      return try search(path, isBuiltIn: false) { _ in true }
    } catch {
      throw PluginDirectoryError(path: path, underlying: error)
    }
  }

  /// Searches for the plugins that come with rdpcheck: beside the program in a build, under
  /// lib/rdpcheck/plugins where it is installed.
  package func builtIn(executable: String) -> Result {
    let folder = executable.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let installed = folder + "/../lib/rdpcheck/plugins"
    if access(installed, F_OK) == 0,
      let found = try? search(installed, isBuiltIn: true, { _ in true })
    {
      return found
    }
    return (try? search(folder, isBuiltIn: true) { Self.isBuiltInName($0) }) ?? Result()
  }

  /// A build's folder holds other files: only these names are plugins there.
  private static func isBuiltInName(_ name: String) -> Bool {
    name.hasPrefix("librdpcheck-") && name.hasSuffix(".so")
  }

  private func search(
    _ path: String, isBuiltIn: Bool, _ isWanted: (String) -> Bool
  ) throws(SystemError) -> Result {
    let folder = try PluginFolder(path)
    var result = Result()
    if let refusal = try folder.refusal(by: rule) {
      result.rejected.append(refusal)
      return result
    }
    let (manifest, problem) = ManifestFile.read(in: folder.descriptor, path: path, rule: rule)
    result.rejected += [problem].compactMap(\.self)
    let names = try folder.names().filter { isWanted($0) && $0 != PluginManifest.fileName }.sorted()
    let most = PluginHost.Limits.directoryEntries
    if names.count > most {
      result.rejected.append(
        RejectedFile(
          path: path, rule: "too-many-files",
          reason: "it holds more than \(most) files; only the first by name are tried",
          remedy: nil))
    }
    for name in names.prefix(most) {
      let full = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      let candidate = PluginCandidate(
        path: full, name: name, isBuiltIn: isBuiltIn, rule: rule, manifest: manifest)
      do throws(PluginCandidate.Refusal) {
        result.files.append(try candidate.open(in: folder.descriptor))
      } catch {
        result.rejected.append(error.file)
      }
    }
    return result
  }
}
