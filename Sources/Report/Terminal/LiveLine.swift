/// The one line that is overwritten while checks run.
package struct LiveLine: Sendable {
  /// One running check.
  private struct Activity: Sendable {
    let check: String
    let target: Int?
    var text: String
  }

  private let style: Style
  private var activities: [Activity] = []
  private var isShown = false

  package init(_ style: Style) {
    self.style = style
  }

  package mutating func begin(_ check: String, _ target: Int?, _ text: String) {
    guard style.isLive else { return }
    activities.append(Activity(check: check, target: target, text: text))
  }

  /// Replaces the words of a running check and makes it the one that is shown.
  package mutating func change(_ check: String, _ target: Int?, _ text: String) {
    guard let index = index(check, target) else { return }
    activities.append(activities.remove(at: index))
    activities[activities.count - 1].text = text
  }

  package mutating func end(_ check: String, _ target: Int?) {
    if let index = index(check, target) { activities.remove(at: index) }
  }

  /// What to write so that the line stands there; nothing where there is no terminal.
  package mutating func show(prefix: String = "") -> String {
    guard style.isLive, let last = activities.last else { return hide() }
    isShown = true
    let mark = style.isUnicode ? "…" : "..."
    let text = style.safe(prefix + last.text, limit: max(10, style.columns - 8))
    let fitting = Self.cut(text, to: style.columns - 6)
    return "\r\u{1B}[K  \(style.paint("\(fitting) \(mark)", .dim))"
  }

  /// What to write so that the line is gone and the cursor is at its begin.
  package mutating func hide() -> String {
    defer { isShown = false }
    return isShown ? "\r\u{1B}[K" : ""
  }

  private func index(_ check: String, _ target: Int?) -> Int? {
    activities.firstIndex { $0.check == check && $0.target == target }
  }

  /// Cuts at a width, as a line that wraps could not be overwritten.
  private static func cut(_ text: String, to width: Int) -> String {
    var result = ""
    for character in text {
      if DisplayWidth.of(result) + DisplayWidth.of(String(character)) > width { break }
      result.append(character)
    }
    return result
  }
}
