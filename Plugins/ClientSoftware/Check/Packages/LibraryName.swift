/// The version at the end of a shared library's file name, as in "libfreerdp2.so.2.11.7".
package enum LibraryName {
  /// The numbers behind ".so."; nil where there are not at least two of them.
  package static func version(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let range = name.utf8Range(of: ".so.") else { return nil }
    let version = name[range.upperBound...]
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.count <= 6 && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    return parts.count >= 2 && areNumbers ? String(version) : nil
  }
}

extension Substring {
  /// Where a text stands first; a plain search, since the standard library has none for text.
  fileprivate func utf8Range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
