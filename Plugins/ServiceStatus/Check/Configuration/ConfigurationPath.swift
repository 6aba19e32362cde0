/// The configuration that a program was told to use in place of the usual one.
enum ConfigurationPath {
  /// Reads the words a program was started with: "-c FILE", "--config FILE", "--config=FILE".
  ///
  /// - Returns: The last path given; nil where the usual one holds.
  static func given(in arguments: [String]) -> String? {
    var path: String?
    for (place, word) in arguments.enumerated() {
      if word.hasPrefix("--config=") { path = String(word.dropFirst(9)) }
      guard word == "-c" || word == "--config", place + 1 < arguments.count else { continue }
      path = arguments[place + 1]
    }
    return path
  }
}
