private import Glibc
private import Linux
package import LocalSystem

/// Reads what belongs to the user, and nothing else.
///
/// A path is resolved first: symbolic links may lead to other places within the user's folders and
/// not out of them. What was opened is judged by its owner, who has to be the user or root.
package struct UserFiles: Sendable {
  /// No file that is read here has more bytes.
  package static let sizeLimit = 1 << 20
  /// More names of a folder are not looked at.
  package static let nameLimit = 2_000

  package let user: UInt32
  /// The user's folders without any symbolic link.
  private let roots: [String]

  package init(_ surroundings: Surroundings) {
    user = surroundings.user
    roots = surroundings.roots.compactMap(Self.resolved)
  }

  /// Reads a file whole.
  package func read(_ path: String) throws(Refusal) -> BoundedFile {
    let place = try place(of: path)
    let file: BoundedFile
    do {
      file = try BoundedFile(reading: place, limit: Self.sizeLimit, followsLink: false)
    } catch {
      throw Self.refusal(path, error)
    }
    guard isOwn(file.owner) else { throw .foreign(path: path, owner: file.owner) }
    guard !file.isTruncated else { throw .tooLarge(path: path) }
    return file
  }

  /// The names in a folder, in order, without those that begin with a dot.
  package func names(in path: String) throws(Refusal) -> [String] {
    let place = try place(of: path)
    guard let folder = opendir(place) else { throw Self.refusal(path, .last("opendir")) }
    defer { closedir(folder) }
    var status = stat()
    guard fstat(dirfd(folder), &status) == 0 else { throw Self.refusal(path, .last("fstat")) }
    guard isOwn(status.st_uid) else { throw .foreign(path: path, owner: status.st_uid) }
    var names: [String] = []
    while names.count < Self.nameLimit, let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// When a file was last changed, in seconds since 1970; nil where that cannot be told.
  package func modified(_ path: String) -> Int64? {
    var status = stat()
    guard let place = try? place(of: path), lstat(place, &status) == 0 else { return nil }
    return isOwn(status.st_uid) ? Int64(status.st_mtim.tv_sec) : nil
  }

  /// Whether the user may make and change files in a folder.
  package func isWritable(_ path: String) throws(Refusal) -> Bool {
    let place = try place(of: path)
    var status = stat()
    guard stat(place, &status) == 0 else { throw Self.refusal(path, .last("stat")) }
    guard isOwn(status.st_uid) else { throw .foreign(path: path, owner: status.st_uid) }
    return access(place, W_OK | X_OK) == 0
  }

  /// Whether an owner is the user or root.
  package func isOwn(_ owner: UInt32) -> Bool { owner == user || owner == 0 }

  /// The path without any symbolic link, where it lies within the user's folders.
  private func place(of path: String) throws(Refusal) -> String {
    errno = 0
    guard let place = Self.resolved(path) else { throw Self.refusal(path, .last("realpath")) }
    guard roots.contains(where: { place == $0 || place.hasPrefix("\($0)/") }) else {
      throw .leadsOut(path: path, to: place)
    }
    return place
  }

  private static func resolved(_ path: String) -> String? {
    guard !path.utf8.contains(0), let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  private static func refusal(_ path: String, _ error: SystemError) -> Refusal {
    [ENOENT, ENOTDIR].contains(error.number) ? .missing : .refused(path: path, error)
  }
}
