extension Step {
  /// A packet filter of the client with sets, maps and chains, in the language of nft.
  static func rules(_ text: String) -> Step {
    shell(.client, "nft -f - <<'END'\n\(text)\nEND")
  }

  /// The client's rules of iptables, one line each, without the program's name.
  static func iptables(_ lines: String...) -> Step {
    shell(.client, lines.map { "iptables \($0)" }.joined(separator: "\n"))
  }

  /// The chains that ufw makes for what goes out, with one rule of its user's in them.
  static func ufw(_ rule: String) -> Step {
    iptables(
      "-N ufw-before-output", "-N ufw-user-output", "-N ufw-after-output", "-N ufw-reject-output",
      "-A OUTPUT -j ufw-before-output", "-A OUTPUT -j ufw-after-output",
      "-A OUTPUT -j ufw-reject-output", "-A ufw-before-output -o lo -j ACCEPT",
      "-A ufw-before-output -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
      "-A ufw-before-output -j ufw-user-output", "-A ufw-user-output \(rule)",
      "-A ufw-user-output -p tcp -m multiport --dports 80,443 -m comment --comment web -j ACCEPT")
  }
}
