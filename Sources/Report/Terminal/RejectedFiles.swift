package import PluginHost

/// The plugin files that were not used, as far as the user should know.
package enum RejectedFiles {
  private static let limit = 10

  /// What to say of them.
  package static func paragraphs(_ files: [RejectedFile], _ style: Style) -> [Paragraph] {
    let worthy = files.filter(\.isNoteworthy)
    let shown = worthy.prefix(limit).flatMap { paragraphs($0, style) }
    if worthy.count <= limit { return shown }
    return shown + [Paragraph(text: "and \(worthy.count - limit) more plugin files")]
  }

  private static func paragraphs(_ file: RejectedFile, _ style: Style) -> [Paragraph] {
    let path = style.safe(file.path, limit: 300)
    let reason = style.safe(file.reason)
    let head = Paragraph(text: "The plugin \(path) was not used: \(reason)", hanging: 2)
    return [head] + ShellCommand.paragraphs(file.remedy, style)
  }
}
