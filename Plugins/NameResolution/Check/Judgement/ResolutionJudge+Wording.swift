internal import Linux
internal import PluginKit

// What findings have in common.
extension ResolutionJudge {
  /// Servers by their addresses, for a sentence.
  func list(_ servers: [ServerAnswer]) -> String {
    servers.map(\.serverText).joined(separator: ", ")
  }

  /// Everything that was said about the name.
  var evidence: [Evidence] {
    let servers = seen.servers.enumerated().map { index, answer in
      Evidence("server-\(index + 1)", text(answer), .address)
    }
    let domains = seen.searchDomains.joined(separator: " ")
    let search = domains.isEmpty ? [] : [Evidence("search-domains", domains, .hostName)]
    return [
      Evidence("name", seen.name, .hostName), Evidence("system", seen.system, .address),
    ] + servers + search
  }

  private func text(_ answer: ServerAnswer) -> String {
    "\(answer.serverText): \(answer.outcome), \(answer.milliseconds) ms, for \(answer.name)"
  }

  /// A command that asks this server again.
  func query(_ answer: ServerAnswer) -> String {
    let port = answer.server.port == 53 ? "" : " -p \(answer.server.port)"
    let name = ShellWord.quoted(answer.name.isEmpty ? seen.name : answer.name)
    return "dig @\(ShellWord.quoted(answer.server.host))\(port) \(name)"
  }
}
