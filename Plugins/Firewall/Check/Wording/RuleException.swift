internal import Linux
internal import PacketFilter
internal import PluginKit

/// The narrowest exception from a rule, in the language of the program that the rule belongs to.
struct RuleException {
  /// Which packets are to pass.
  enum Subject: Hashable, Sendable {
    case request, answer, datagram
  }

  let decision: Decision
  let owner: RuleOwner
  let address: SocketAddress
  let subject: Subject

  private var host: String { address.host }
  private var port: UInt16 { address.port }
  private var isV6: Bool { address.family == .v6 }
  private var transport: String { subject == .datagram ? "udp" : "tcp" }

  var remedy: Remedy {
    switch owner {
    case .ufw where subject != .answer && !isRedirection: ufw
    case .firewalld: firewalld
    case .fail2ban(let jail) where !jail.isEmpty: fail2ban(jail)
    case .iptables, .ufw, .fail2ban: iptables
    case .administrator: Remedy(advice, command: nft)
    case .docker, .libvirt, .program: program
    }
  }

  private var isRedirection: Bool {
    if case .redirect = decision.kind { return true }
    return false
  }

  /// What the exception is for.
  private var advice: String {
    let what = isRedirection ? "goes out unchanged" : "passes"
    return switch subject {
    case .request:
      "Add one exception before this rule, so that TCP to \(host) port \(port) \(what)."
    case .answer:
      "Add one exception before this rule, so that answers from \(host) port \(port) pass."
    case .datagram:
      "Add one exception before this rule, so that UDP to \(host) port \(port) passes."
    }
  }

  // MARK: - Programs

  private var ufw: Remedy {
    Remedy(
      "Add one exception to ufw's rules, so that \(transport.uppercased()) to \(host) port \(port) "
        + "passes.",
      command: "sudo ufw prepend allow out proto \(transport) to \(host) port \(port)")
  }

  /// A policy's rules are in chains that bear its name.
  private var firewalld: Remedy {
    let name = decision.chain.name
    let text =
      "Add one exception to the policy of firewalld that this rule belongs to, so that "
      + "\(transport.uppercased()) with \(host) port \(port) passes."
    let prefix = "filter_OUT_policy_"
    guard subject != .answer, name.hasPrefix(prefix) else {
      return Remedy(text, command: "sudo firewall-cmd --list-all-policies")
    }
    let stem = String(name.dropFirst(prefix.count))
    let ending = ["_pre", "_log", "_deny", "_allow", "_post"].first { stem.hasSuffix($0) }
    let policy = String(stem.dropLast(ending?.count ?? 0))
    let rule =
      "rule priority=-100 family=\"\(isV6 ? "ipv6" : "ipv4")\" destination address=\"\(host)\" "
      + "port port=\"\(port)\" protocol=\"\(transport)\" accept"
    return Remedy(
      text,
      command: "sudo firewall-cmd --policy=\(ShellWord.quoted(policy)) "
        + "--add-rich-rule=\(ShellWord.quoted(rule))")
  }

  private func fail2ban(_ jail: String) -> Remedy {
    Remedy(
      "Lift the ban of \(host), and add it to ignoreip of that jail if it returns.",
      command: "sudo fail2ban-client set \(ShellWord.quoted(jail)) unbanip \(host)")
  }

  /// A program that writes its rules again would take an exception away: it has to be told itself.
  private var program: Remedy {
    let name = owner.name ?? "that program"
    return Remedy(
      "Allow \(transport.uppercased()) with \(host) port \(port) in the settings of \(name): its "
        + "own rules are written again by it.")
  }

  // MARK: - Rules

  private var iptables: Remedy {
    let program = isV6 ? "ip6tables" : "iptables"
    let table =
      decision.chain.table == "filter" ? "" : " -t \(ShellWord.quoted(decision.chain.table))"
    let chain = ShellWord.quoted(decision.chain.name)
    let place = decision.position.map { "-I \(chain) \($0 + 1)" } ?? "-A \(chain)"
    let match =
      switch subject {
      case .request, .datagram: "-d \(host) -p \(transport) --dport \(port)"
      case .answer:
        "-s \(host) -p tcp --sport \(port) -m conntrack --ctstate ESTABLISHED"
      }
    return Remedy(advice, command: "sudo \(program)\(table) \(place) \(match) -j ACCEPT")
  }

  private var nft: String {
    let id = decision.chain
    let chain = [id.family.word, id.table, id.name].map(ShellWord.quoted).joined(separator: " ")
    let place = decision.handle.map { "insert rule \(chain) position \($0)" } ?? "add rule \(chain)"
    let ip = isV6 ? "ip6" : "ip"
    let match =
      switch subject {
      case .request, .datagram: "\(ip) daddr \(host) \(transport) dport \(port)"
      case .answer: "\(ip) saddr \(host) tcp sport \(port) ct state established"
      }
    return "sudo nft \(place) \(match) accept"
  }
}
