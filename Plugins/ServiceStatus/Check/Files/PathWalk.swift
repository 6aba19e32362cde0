/// The way to a file: what its permissions say to whoever opens it.
struct PathWalk: Hashable, Sendable {
  /// One folder on the way, or the file.
  struct Step: Hashable, Sendable {
    let path: String
    let user: UInt32
    let group: UInt32
    /// The permission bits.
    let mode: UInt32
  }

  /// How the way ends.
  enum End: Hashable, Sendable {
    /// The last step is the file.
    case file
    case missing(String)
    /// Whoever asks may not look beyond the last step.
    case hidden
  }

  let path: String
  let steps: [Step]
  let end: End

  /// What a program of a user comes to when it opens the file.
  enum Access: Hashable, Sendable {
    case readable
    case missing(String)
    /// At this step.
    case denied(Step)
    case unknown
  }

  /// Judges by the bits alone, as the kernel does for a user without privileges.
  func access(user: UInt32, groups: Set<UInt32>) -> Access {
    let folders = end == .file ? steps.dropLast() : steps[...]
    if user != 0, let closed = folders.first(where: { !$0.allows(1, user, groups) }) {
      return .denied(closed)
    }
    switch end {
    case .missing(let path): return .missing(path)
    case .hidden: return .unknown
    case .file:
      guard let file = steps.last else { return .unknown }
      return user == 0 || file.allows(4, user, groups) ? .readable : .denied(file)
    }
  }
}

extension PathWalk.Step {
  /// Whether the bits allow it: 4 to read, 1 to pass. The first class that fits decides.
  fileprivate func allows(_ bit: UInt32, _ user: UInt32, _ groups: Set<UInt32>) -> Bool {
    let shift: UInt32 = user == self.user ? 6 : groups.contains(group) ? 3 : 0
    return mode >> shift & bit != 0
  }

  /// The permissions as `ls -l` writes them.
  var modeWords: String {
    let letters = ["r", "w", "x"]
    return (0..<9).map { mode >> UInt32(8 - $0) & 1 == 1 ? letters[$0 % 3] : "-" }.joined()
  }
}
