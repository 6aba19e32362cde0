private import CLinux
private import Glibc
internal import Linux
internal import WorkerWire

/// A file of a plugin directory, on its way to be loaded or refused.
struct PluginCandidate {
  /// Why the file is not loaded.
  struct Refusal: Error {
    let file: RejectedFile
  }

  /// The path, for messages.
  let path: String
  let name: String
  let isBuiltIn: Bool
  let rule: OwnershipRule
  /// What is written down of the directory's plugins.
  let manifest: PluginManifest?

  /// Opens the file once and judges what was opened.
  func open(in folder: borrowing Descriptor) throws(Refusal) -> PluginFile {
    guard name.hasSuffix(".so") else {
      throw refusal("not-a-plugin-name", "its name does not end in .so", isNoteworthy: false)
    }
    let file = try descriptor(in: folder)
    if let refusal = try refusal(of: file) { throw refusal }
    let declared = manifest.flatMap { manifest in
      BuildID.read(of: file.number).flatMap { manifest.descriptions[$0] }
    }
    return PluginFile(
      path: path, isBuiltIn: isBuiltIn, descriptor: SharedDescriptor(file), declared: declared)
  }

  private func descriptor(in folder: borrowing Descriptor) throws(Refusal) -> Descriptor {
    do throws(SystemError) {
      let number = folder.number
      return Descriptor(
        adopting: try retrying("open") {
          cl_open_at(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        })
    } catch {
      guard error.number == ELOOP else { throw refusal("unreadable", error.description) }
      throw refusal("symbolic-link", "it is a symbolic link; put the library itself here")
    }
  }

  /// What the open file says of itself, held against the rules.
  private func refusal(of file: borrowing Descriptor) throws(Refusal) -> Refusal? {
    do throws(SystemError) {
      let status = try FileStatus(descriptor: file.number)
      guard status.kind == .regular else { return refusal("not-a-file", "it is no regular file") }
      if let refused = rule.refusal(path, status) { return Refusal(file: refused) }
      return ELFHeader.problem(try head(of: file)).map { refusal($0.rule, $0.reason) }
    } catch {
      throw refusal("unreadable", error.description)
    }
  }

  private func head(of file: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: ELFHeader.size)
    let number = file.number
    let count = try retrying("pread") { pread(number, &bytes, bytes.count, 0) }
    return Array(bytes.prefix(count))
  }

  private func refusal(_ rule: String, _ reason: String, isNoteworthy: Bool = true) -> Refusal {
    Refusal(
      file: RejectedFile(
        path: path, rule: rule, reason: reason, remedy: nil, isNoteworthy: isNoteworthy))
  }
}
