/// What anybody may know of a process: the beginning of /proc/PID/stat (proc(5)).
struct ProcessStatus: Hashable, Sendable {
  let number: Int32
  /// The kernel's name: at most 15 bytes of the program's own.
  let name: String
  /// A letter: R, S, D, T for stopped, Z for one that has ended.
  let state: Character
  let parent: Int32
  /// When it began, in hundredths of a second since the machine did.
  let begun: UInt64

  init(number: Int32, name: String, state: Character, parent: Int32, begun: UInt64 = 0) {
    self.number = number
    self.name = name
    self.state = state
    self.parent = parent
    self.begun = begun
  }

  /// Reads the text; nil for what is none. The name may itself have brackets and blanks.
  init?(_ text: String) {
    guard let opening = text.firstIndex(of: "("), let closing = text.lastIndex(of: ")"),
      opening < closing,
      let number = Int32(text[..<opening].trimmingBlanks())
    else { return nil }
    let rest = text[text.index(after: closing)...].split(
      maxSplits: 20, whereSeparator: \.isWhitespace)
    guard rest.count >= 2, let state = rest[0].first, let parent = Int32(rest[1]) else {
      return nil
    }
    self.init(
      number: number, name: String(text[text.index(after: opening)..<closing]), state: state,
      parent: parent, begun: rest.count > 19 ? UInt64(rest[19]) ?? 0 : 0)
  }

  /// It has ended and only its number is left.
  var hasEnded: Bool { state == "Z" || state == "X" }
  /// It was stopped by a signal or a debugger and does nothing.
  var isStopped: Bool { state == "T" || state == "t" }
}

extension Substring {
  /// The text without blanks around it.
  fileprivate func trimmingBlanks() -> Substring {
    drop { $0 == " " }.prefix { $0 != " " }
  }
}
