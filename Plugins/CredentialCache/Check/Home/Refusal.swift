package import Linux
private import PluginKit

/// Why a file of the user was not read.
package enum Refusal: Error, Hashable, Sendable {
  /// There is none, which is usual.
  case missing
  /// The system refused.
  case refused(path: String, SystemError)
  /// Somebody else owns it.
  case foreign(path: String, owner: UInt32)
  /// A symbolic link leads out of the user's folders.
  case leadsOut(path: String, to: String)
  /// It is larger than any file of its kind.
  case tooLarge(path: String)

  /// The reason in words; nil where there is just nothing.
  package var reason: String? {
    switch self {
    case .missing: nil
    case .refused(let path, let error):
      "\(path) cannot be read (\(SystemError.message(error.number)))"
    case .foreign(let path, let owner): "\(path) belongs to another user (number \(owner))"
    case .leadsOut(let path, let target):
      "\(path) leads to \(target), outside the user's own folders"
    case .tooLarge(let path): "\(path) is larger than any file of its kind"
    }
  }

  /// What the user could do about it; nil where nothing simple helps.
  package func help(as user: UInt32) -> String? {
    switch self {
    case .foreign(let path, let owner):
      user == 0
        ? "Run it as user number \(owner), who connects, and not as root."
        : "Make the file yours: sudo chown \(user) \(ShellWord.quoted(path))"
    case .refused(let path, _) where user != 0:
      "Make the file readable for you: sudo chown \(user) \(ShellWord.quoted(path))"
    case .missing, .refused, .leadsOut, .tooLarge: nil
    }
  }
}
