internal import Diagnosis
internal import Engine

/// What the line of a stage says.
struct RungWords {
  let target: Target
  let facts: FactBook

  /// What a completed stage came to.
  func passed(_ stage: Stage) -> String {
    switch stage {
    case .dns: name
    case .tcp: "\(address) answers on port \(target.port)"
    case .negotiation: facts.int("negotiation.protocol").map(security) ?? "speaks Remote Desktop"
    case .tls: encryption
    case .nla: "the server takes part"
    case .logon: "accepted"
    case .session: "started"
    }
  }

  /// What kept a stage from being completed.
  func failed(_ stage: Stage) -> String {
    switch stage {
    case .dns: "\(target.host) could not be resolved to an address"
    case .tcp:
      "\(address) port \(target.port): \(outcome("tcp.outcome"))"
    case .negotiation:
      facts.int("negotiation.failure").map { "the server refuses with failure code \($0)" }
        ?? outcome("negotiation.outcome")
    case .tls:
      facts.int("tls.alert").map { "the server breaks off with TLS alert \($0)" }
        ?? outcome("tls.outcome")
    case .nla, .logon, .session: "failed"
    }
  }

  private var address: String { facts.string("net.address") ?? target.host }

  private var name: String {
    guard let addresses = facts.list("dns.addresses"), let first = addresses.first else {
      return target.host
    }
    if addresses == [target.host] { return "\(first) is an address, nothing to look up" }
    let shown = addresses.prefix(3).joined(separator: ", ")
    let more = addresses.count > 3 ? " and \(addresses.count - 3) more" : ""
    return "\(target.host) → \(shown)\(more)"
  }

  private var encryption: String {
    let version = facts.string("tls.version").map(TLSName.words) ?? "TLS"
    return facts.string("tls.cipher").map { "\(version), \($0)" } ?? version
  }

  /// The security protocols of MS-RDPBCGR 2.2.1.2.1.
  private func security(_ number: Int64) -> String {
    switch number {
    case 0: "the server chose the old RDP encryption, without TLS"
    case 1: "the server chose TLS"
    case 2, 8: "the server chose TLS with Network Level Authentication (NLA)"
    case 4: "the server chose TLS with a redirected sign-in (RDSTLS)"
    case 16: "the server chose a sign-in with Microsoft Entra ID"
    default: "the server chose security protocol \(number)"
    }
  }

  private func outcome(_ key: String) -> String {
    guard let word = facts.string(key) else { return "failed" }
    return Self.outcomes[word] ?? word
  }

  /// The words of the fact vocabulary, for people.
  private static let outcomes = [
    "refused": "the connection was refused",
    "silent": "no answer",
    "host-unreachable": "the network says that the host cannot be reached",
    "net-unreachable": "no network leads there",
    "denied": "this machine does not allow the connection",
    "closed": "the other side hung up",
    "reset": "the other side broke the connection off",
    "unoffered": "the server chose a protocol that was not offered",
    "not-rdp": "something answers, but it is not Remote Desktop",
    "garbage": "the answer makes no sense",
    "alert": "the server broke the encryption off",
    "failure": "the server refused",
  ]
}
