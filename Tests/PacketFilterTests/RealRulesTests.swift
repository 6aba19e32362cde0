import Linux
import PacketFilter
import Testing

/// Rules as nft and iptables really write them, read back from the kernel.
@Suite(
  .enabled(if: FreshNetwork.isPossible("iptables"), "needs root, unshare, ip, nft and iptables"))
struct RealRulesTests {
  private static let flow = Flow(
    from: [10, 77, 1, 2], to: [10, 77, 2, 2], over: Flow.Interface("eth0", index: 7), user: 1000,
    group: 1000)
  private static let flow6 = Flow(
    from: [0xFD, 0x77] + Array(repeating: 0, count: 13) + [2],
    to: [0xFD, 0x77, 0, 2] + Array(repeating: 0, count: 11) + [2],
    over: Flow.Interface("eth0", index: 7), user: 1000, group: 1000)

  /// What the rules of a script do to a flow, in a few words: request, answer, redirection.
  private func words(
    _ script: String, _ flow: Flow = flow, patience: Int = 10_000
  ) throws -> String {
    let network = try FreshNetwork(script)
    return try network.run {
      let filter = try PacketFilter(patience: patience)
      let ruleset = Ruleset(chains: try filter.chains())
      let sets = LiveRules(filter)
      let verdict = FlowVerdict(of: flow, ownPorts: [32768, 60999], ruleset, sets)
      let texts = [
        words(verdict.request, ruleset, sets), words(verdict.answer, ruleset, sets),
        verdict.redirection.map { "leads to \($0.kind)" } ?? "",
      ]
      return texts.filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  private func words(_ passage: Passage, _ ruleset: Ruleset, _ sets: LiveRules) -> String {
    switch passage {
    case .passes: return "passes"
    case .undecided: return "undecided"
    case .stops(let decision):
      guard let rule = ruleset.rule(of: decision, sets) else {
        return "policy of \(decision.chain.name)"
      }
      return "stopped by: \(RuleText.text(of: rule, sets))"
    }
  }

  private static func nft(_ rules: String, hook: String = "output", policy: String = "accept")
    -> String
  {
    """
    nft -f - <<'END'
    table inet t {
      set named { type ipv4_addr; flags interval; elements = { 10.77.2.0/24, 10.9.0.1-10.9.0.9 } }
      set hosts { type ipv4_addr . inet_service; elements = { 10.77.2.2 . 3389 } }
      set spans { type ipv4_addr . inet_service; flags interval; elements = { 10.77.2.0/24 . 3000-4000 } }
      map orders { type inet_service : verdict; elements = { 22 : accept, 3389 : drop } }
      chain blocked { counter drop; }
      chain base { type filter hook \(hook) priority 0; policy \(policy);
        \(rules)
      }
    }
    END
    """
  }

  @Test func `rules that were not read in time leave it open, and nothing fails`() throws {
    let seen = try words(Self.nft("tcp dport 22 drop"), patience: 0)
    #expect(seen == "undecided; passes")
  }

  @Test(arguments: [
    ("", "passes; passes"),
    ("tcp dport 3389 drop", "stopped by: tcp dport 3389 drop; passes"),
    ("tcp dport 3390 drop", "passes; passes"),
    ("tcp dport != 3389 drop", "passes; passes"),
    ("udp dport 3389 drop", "passes; passes"),
    ("tcp sport 1-1023 drop", "passes; passes"),
    ("tcp sport 40000 drop", "passes; passes"),
    ("tcp sport 32768 drop", "undecided; passes"),
    ("tcp dport { 22, 3389 } drop", "stopped by: tcp dport { 22, 3389 } drop; passes"),
    ("tcp dport { 22, 80 } drop", "passes; passes"),
    ("tcp dport 3000-4000 drop", "stopped by: tcp dport 3000-4000 drop; passes"),
    ("tcp dport > 4000 drop", "passes; passes"),
    ("tcp dport <= 3389 drop", "stopped by: tcp dport <= 3389 drop; passes"),
    ("ip daddr 10.77.2.2 drop", "stopped by: ip daddr 10.77.2.2 drop; passes"),
    ("ip daddr 10.77.2.0/23 drop", "stopped by: ip daddr 10.77.2.0/23 drop; passes"),
    ("ip daddr 10.77.2.0/24 drop", "stopped by: ip daddr 10.77.2.0/24 drop; passes"),
    ("ip daddr 10.78.0.0/15 drop", "passes; passes"),
    ("ip daddr != 10.77.2.2 drop", "passes; passes"),
    ("ip6 daddr fd77::1 drop", "passes; passes"),
    ("ip daddr @named drop", "stopped by: ip daddr @named drop; passes"),
    ("ip daddr != @named drop", "passes; passes"),
    ("ip daddr . tcp dport @hosts drop", "stopped by: ip daddr . tcp dport @hosts drop; passes"),
    ("ip daddr . tcp dport @spans drop", "stopped by: ip daddr . tcp dport @spans drop; passes"),
    ("ip saddr @named drop", "passes; passes"),
    ("tcp dport vmap @orders", "stopped by: tcp dport vmap @orders; passes"),
    ("tcp dport vmap { 3389 : jump blocked }", "stopped by: counter drop; passes"),
    ("tcp dport 3389 accept\ntcp dport 3389 drop", "passes; passes"),
    ("jump blocked", "stopped by: counter drop; passes"),
    ("tcp dport 3390 jump blocked", "passes; passes"),
    ("oifname \"eth0\" drop", "stopped by: meta oifname \"eth0\" drop; passes"),
    ("oifname \"et*\" drop", "stopped by: meta oifname \"et*\" drop; passes"),
    ("oifname \"wg0\" drop", "passes; passes"),
    ("iifname \"eth0\" drop", "passes; passes"),
    ("meta skuid 1000 drop", "stopped by: meta skuid 1000 drop; passes"),
    ("meta skuid 1001 drop", "passes; passes"),
    ("meta mark 0xca6c accept\ndrop", "stopped by: drop; passes"),
    ("ct state new drop", "stopped by: ct state new drop; passes"),
    ("ct state established,related accept", "passes; passes"),
    (
      "ct state vmap { established : accept, new : drop }",
      "stopped by: ct state vmap { established : accept, new : drop }; passes"
    ),
    (
      "tcp flags & (fin|syn|rst|ack) == syn drop",
      "stopped by: tcp flags & 0x17 == 0x02 drop; passes"
    ),
    (
      "tcp flags syn / syn,ack counter reject with tcp reset",
      "stopped by: tcp flags & 0x12 == 0x02 counter reject with tcp reset; passes"
    ),
    (
      "meta l4proto tcp reject",
      "stopped by: meta l4proto tcp reject with icmpx port-unreachable; passes"
    ),
    ("ip protocol udp drop", "passes; passes"),
    ("limit rate over 1/second drop", "undecided; passes"),
    ("limit rate over 1/second drop\ndrop", "stopped by: drop; passes"),
    ("limit rate 1/second accept", "passes; passes"),
    ("fib daddr type local drop", "passes; passes"),
    ("fib daddr type unicast drop", "stopped by: fib daddr 1 drop; passes"),
    ("tcp option maxseg size 1000 drop", "undecided; passes"),
    ("ip ttl 1 drop", "undecided; passes"),
    ("numgen random mod 2 0 drop", "undecided; passes"),
    ("log prefix \"x\" counter", "passes; passes"),
    (
      "tcp dport 3389 drop comment \"no desktops\"",
      "stopped by: tcp dport 3389 drop comment \"no desktops\"; passes"
    ),
  ])
  func `a rule on the way out`(rules: String, expected: String) throws {
    let seen = try words(Self.nft(rules))
    #expect(seen == expected)
  }

  @Test(arguments: [
    ("tcp sport 3389 drop", "passes; stopped by: tcp sport 3389 drop"),
    ("ct state established accept\ndrop", "passes; passes"),
    ("ct state new accept\ndrop", "passes; stopped by: drop"),
    ("iifname != \"lo\" tcp flags syn / syn,ack drop", "passes; passes"),
    ("tcp dport 32768-60999 accept\ndrop", "passes; passes"),
    ("tcp dport 1-1023 drop", "passes; passes"),
    ("meta pkttype != host drop", "passes; passes"),
    ("fib saddr . iif oif missing drop", "passes; passes"),
    ("iifname \"eth1\" drop", "passes; passes"),
    ("oifname \"eth0\" drop", "passes; passes"),
    ("ip saddr @named counter drop", "passes; stopped by: ip saddr @named counter drop"),
  ])
  func `a rule on the way in`(rules: String, expected: String) throws {
    #expect(try words(Self.nft(rules, hook: "input")) == expected)
  }

  @Test(arguments: [
    ("", "policy of base; passes"), ("tcp dport 3389 accept", "passes; passes"),
    ("tcp dport 22 accept", "policy of base; passes"),
    ("tcp dport 22 accept\nlimit rate 9/second accept", "undecided; passes"),
  ])
  func `a policy that drops`(rules: String, expected: String) throws {
    #expect(try words(Self.nft(rules, policy: "drop")) == expected)
  }

  @Test(arguments: [
    ("-p tcp --dport 3389 -j DROP", "stopped by: tcp dport 3389 counter drop; passes"),
    (
      "-p tcp --dport 3389 -j REJECT",
      "stopped by: tcp dport 3389 counter reject with icmp port-unreachable; passes"
    ),
    (
      "-p tcp --dport 3389 -j REJECT --reject-with tcp-reset",
      "stopped by: tcp dport 3389 counter reject with tcp reset; passes"
    ),
    ("-p tcp --syn -j DROP", "stopped by: tcp flags & 0x17 == 0x02 counter drop; passes"),
    (
      "-p tcp -m multiport --dports 22,3389 -j DROP",
      "stopped by: tcp dport { 22, 3389 } counter drop; passes"
    ),
    (
      "-p tcp -m multiport --dports 22,3000:4000 -j DROP",
      "stopped by: tcp dport { 22, 3000, 4000 } counter drop; passes"
    ),
    ("-p tcp -m multiport --dports 22,80 -j DROP", "passes; passes"),
    ("-p tcp -m multiport --sports 3389 -j DROP", "passes; passes"),
    (
      "-p tcp -m multiport ! --dports 22,80 -j DROP",
      "stopped by: tcp dport { 22, 80 } counter drop; passes"
    ),
    ("-m conntrack --ctstate NEW -j DROP", "stopped by: ct state new counter drop; passes"),
    ("-m conntrack --ctstate RELATED,ESTABLISHED -j DROP", "passes; passes"),
    ("-m conntrack ! --ctstate NEW -j DROP", "passes; passes"),
    ("-m conntrack --ctproto 6 -j DROP", "undecided; passes"),
    ("-m state --state NEW -j DROP", "stopped by: ct state new counter drop; passes"),
    ("-m owner --uid-owner 1000 -j DROP", "stopped by: meta skuid 1000 counter drop; passes"),
    ("-m owner --uid-owner 5 -j DROP", "passes; passes"),
    (
      "-m owner ! --uid-owner 5 -j DROP",
      "stopped by: meta skuid != 5 counter drop; passes"
    ),
    ("-m owner --gid-owner 1000 -j DROP", "stopped by: xt owner counter drop; passes"),
    ("-m addrtype --dst-type LOCAL -j DROP", "passes; passes"),
    ("-m addrtype --dst-type UNICAST -j DROP", "stopped by: xt addrtype counter drop; passes"),
    (
      "-m iprange --dst-range 10.77.2.1-10.77.2.9 -j DROP",
      "stopped by: xt iprange counter drop; passes"
    ),
    ("-m iprange --dst-range 10.77.2.5-10.77.2.9 -j DROP", "passes; passes"),
    (
      "-m comment --comment x -d 10.77.2.2 -j DROP",
      "stopped by: ip daddr 10.77.2.2 counter drop; passes"
    ),
    ("-m mark --mark 1 -j DROP", "passes; passes"),
    ("-o eth+ ! -d 10.0.0.0/8 -j DROP", "passes; passes"),
    ("-m limit --limit 3/min -j LOG", "passes; passes"),
    ("-m time --timestart 10:00 -j DROP", "undecided; passes"),
    ("-m set --match-set none dst -j DROP || true", "passes; passes"),
    ("-j MARK --set-mark 1", "passes; passes"),
  ])
  func `a rule of iptables`(rule: String, expected: String) throws {
    let seen = try words("iptables -A OUTPUT \(rule)")
    #expect(seen == expected)
  }

  @Test func `rules of one family say nothing about the other`() throws {
    #expect(try words("iptables -P OUTPUT DROP", Self.flow6) == "passes; passes")
    #expect(try words("ip6tables -P OUTPUT DROP", Self.flow6) == "policy of OUTPUT; passes")
    let rule = "ip6tables -A OUTPUT -p tcp --dport 3389 -j REJECT"
    #expect(
      try words(rule, Self.flow6)
        == "stopped by: tcp dport 3389 counter reject with icmpv6 port-unreachable; passes"
    )
  }

  @Test(arguments: [
    (
      "iptables -t nat -A OUTPUT -p tcp --dport 3389 -j DNAT --to-destination 10.0.0.1:99",
      "redirect(address: Optional([10, 0, 0, 1]), port: Optional(99))"
    ),
    (
      "iptables -t nat -A OUTPUT -p tcp --dport 3389 -j REDIRECT --to-ports 99",
      "redirect(address: nil, port: Optional(99))"
    ),
    (
      """
      nft add table ip n
      nft 'add chain ip n o { type nat hook output priority -100; }'
      nft add rule ip n o tcp dport 3389 dnat to 10.0.0.1:99
      """, "redirect(address: Optional([10, 0, 0, 1]), port: Optional(99))"
    ),
  ])
  func `a rule that leads elsewhere`(script: String, kind: String) throws {
    #expect(try words(script) == "passes; passes; leads to \(kind)")
  }

  @Test func `what is led elsewhere meets the rules for that place`() throws {
    let nat = "iptables -t nat -A OUTPUT -p tcp --dport 3389 -j DNAT --to-destination 10.0.0.1:99"
    let text = try words("\(nat)\niptables -A OUTPUT -d 10.0.0.1 -p tcp --dport 99 -j DROP")
    #expect(text.hasPrefix("stopped by: ip daddr 10.0.0.1 tcp dport 99 counter drop"))
  }

  @Test func `untracked packets have no state`() throws {
    let text = try words(
      """
      iptables -t raw -A OUTPUT -p tcp --dport 3389 -j CT --notrack
      iptables -A OUTPUT -m conntrack --ctstate NEW -j DROP
      """)
    #expect(text == "passes; passes")
  }

  @Test func `chains come by their priority`() throws {
    let text = try words(
      """
      nft add table inet t
      nft 'add chain inet t late { type filter hook output priority 5; policy drop; }'
      nft 'add chain inet t early { type filter hook output priority -5; }'
      nft add rule inet t early tcp dport 3389 reject
      """)
    #expect(text == "stopped by: tcp dport 3389 reject with icmpx port-unreachable; passes")
  }

  @Test func `tables out of force do nothing`() throws {
    let text = try words(
      """
      nft -f - <<'END'
      table inet t { flags dormant; chain c { type filter hook output priority 0; policy drop; }; }
      END
      """)
    #expect(text == "passes; passes")
  }

  @Test func `a rule can be read again, and counts`() throws {
    let network = try FreshNetwork(Self.nft("udp dport 9 counter"))
    let counted: [UInt64?] = try network.run {
      let filter = try PacketFilter()
      let chain = Chain.ID(.inet, "t", "base")
      let rule = try #require(filter.rules(chain).first)
      let before = try filter.rule(chain, rule.handle)?.packets
      let address = SocketAddress(family: .v4, bytes: [127, 0, 0, 1], port: 9)
      let socket = try DatagramSocket.open(to: address)
      _ = try socket.send([1])
      return [rule.packets, before, try filter.rule(chain, rule.handle)?.packets]
    }
    #expect(counted == [0, 0, 1])
  }
}
