import Foundation
private import Glibc
private import Synchronization

/// One scenario's folder: configurations, keys and logs of everything it starts.
final class ScratchFolder {
  /// Where all folders are, each named after the process that made it and a number.
  private static let parent = "/tmp"
  private static let prefix = "rdpcheck-lab."
  private static let counter = Mutex(0)

  let path: String
  /// Distinguishes this scenario from the others of this process, from 1 on.
  let number: Int

  /// Makes an empty folder that servers without privileges may pass through but not list.
  init() throws {
    number = Self.counter.withLock { count in
      count += 1
      return count
    }
    path = "\(Self.parent)/\(Self.prefix)\(getpid()).\(number)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
  }

  deinit {
    if !Settings.keepsFolders { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Removes what processes left that no longer live.
  static func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "." }
      guard let number = pid_t(process), kill(number, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
    }
  }
}

// MARK: - Files

extension ScratchFolder {
  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    let file = "\(path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// Replaces a file's text and leaves the file the same, which may be mounted elsewhere.
  func rewrite(_ name: String, _ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Makes a folder inside and returns its path.
  func makeFolder(_ name: String, mode: Int = 0o755) throws -> String {
    let folder = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    return folder
  }

  /// A file's text, empty when there is none.
  static func text(_ file: String) -> String {
    let data = FileManager.default.contents(atPath: file) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
