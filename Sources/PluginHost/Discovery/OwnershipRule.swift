private import Diagnosis

/// Nobody but root and the user may be able to write what is loaded into a user's diagnosis.
struct OwnershipRule {
  /// The user who runs this, by number.
  let user: UInt32

  /// Judges a file or directory.
  ///
  /// - Parameters:
  ///   - path: For the message.
  ///   - status: What the open file says of itself.
  ///   - isNoteworthy: Whether a report should name it.
  /// - Returns: The refusal; nil when it may be used.
  func refusal(_ path: String, _ status: FileStatus, isNoteworthy: Bool = true) -> RejectedFile? {
    guard status.owner == 0 || status.owner == user else {
      return RejectedFile(
        path: path, rule: "foreign-owner",
        reason: "it belongs to user \(status.owner); it must belong to root or to user \(user)",
        remedy: ShellWord(path).map { "sudo chown \(user) -- \($0.quoted)" },
        isNoteworthy: isNoteworthy)
    }
    let writers = status.mode & 0o022
    guard writers == 0 else {
      let who =
        writers == 0o020 ? "its group" : writers == 0o002 ? "everyone" : "group and everyone"
      return RejectedFile(
        path: path, rule: "writable-by-others",
        reason: "\(who) may write it (mode \(Self.octal(status.mode))); only its owner may",
        remedy: ShellWord(path).map { "chmod go-w -- \($0.quoted)" },
        isNoteworthy: isNoteworthy)
    }
    return nil
  }

  private static func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
