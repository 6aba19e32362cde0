/// What is wrong with a target.
package enum TargetError: Error, Hashable, Sendable {
  case empty
  case tooLong
  case controlCharacter(String)
  case notASCII(String)
  case space(String)
  /// A link, with what comes after its two slashes.
  case scheme(String, rest: String)
  case userInformation(String)
  case profile(String)
  case path(String)
  case bracket(String)
  case port(String)
  case noHost
  case emptyLabel(String)
  case longLabel(String)
  case name(String)
  /// Almost an address: the text, the family and a good example.
  case address(String, String, String)
}

// MARK: - Words

extension TargetError {
  /// What is wrong, in one sentence.
  package var problem: String {
    switch self {
    case .empty: "The target is empty."
    case .tooLong: "The target is longer than any name can be (253 characters)."
    case .controlCharacter(let text): "The target \(Quoted(text)) has a control character in it."
    case .notASCII(let text): "The target \(Quoted(text)) has a character that is not ASCII."
    case .space(let text): "The target \(Quoted(text)) has a space in it."
    case .scheme(let text, _): "The target \(Quoted(text)) is a link."
    case .userInformation(let text): "The target \(Quoted(text)) has a user's name in it."
    case .profile(let text): "The target \(Quoted(text)) is a saved connection."
    case .path(let text): "The target \(Quoted(text)) has a slash in it."
    case .bracket(let text): "The brackets in \(Quoted(text)) do not hold an IPv6 address."
    case .port(let text): "\(Quoted(text)) is not a port."
    case .noHost: "There is no host before the port."
    case .emptyLabel(let text): "The name \(Quoted(text)) has nothing between two dots."
    case .longLabel(let text): "\(Quoted(text)) is longer than a part of a name can be."
    case .name(let text): "\(Quoted(text)) cannot be the name of a host."
    case .address(let text, let family, _): "\(Quoted(text)) is not an \(family) address."
    }
  }

  /// What would be right, with an example.
  package var remedy: String {
    switch self {
    case .empty, .tooLong, .controlCharacter, .path, .noHost, .emptyLabel, .space:
      "Give a name or an address, for example server.example or 192.0.2.10:3389."
    case .notASCII:
      "Give the name's ASCII form, in which such parts begin with xn--: xn--mnchen-3ya.example."
    case .scheme(_, let rest): "Leave out the scheme: \(Self.host(in: rest))"
    case .userInformation: "Give the host alone, for example server.example."
    case .profile: "Give the address that stands in it, for example server.example:3389."
    case .bracket: "Write the address in brackets, then the port, for example [2001:db8::1]:3389."
    case .port: "A port is a number from 1 to 65535, for example server.example:3389."
    case .longLabel: "The parts between the dots have up to 63 characters, as in server.example."
    case .name:
      "A name has letters, digits, hyphens and dots, and begins with no hyphen: server.example."
    case .address(_, _, let example): "A right one is for example \(example)."
    }
  }

  /// The host that a link was meant to name, or an example where that cannot be told.
  private static func host(in rest: String) -> String {
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    let candidate = String(rest[..<end])
    return (try? TargetText.parse(candidate)) == nil ? "server.example:3389" : candidate
  }
}
