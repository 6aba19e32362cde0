extension Scenario {
  /// The packet filter of the client's own machine, in the forms in which people have one.
  static let ownFirewall: [Scenario] =
    ownRules + ownPrograms + ownAnswers + unseenRules + harmlessRules

  private static let server = Site.Address.server

  /// Rules of nft.
  private static let ownRules = [
    own(
      "dropped by a set behind a jump", truth: "A called chain drops what a set of networks names.",
      symptom: .silent,
      .rules(
        """
        table inet office {
          set banned { type ipv4_addr; flags interval; elements = { 10.77.2.0/24, 192.0.2.0/24 } }
          chain checks { ip daddr @banned counter drop; }
          chain output { type filter hook output priority 0; tcp dport 3389 jump checks; }
        }
        """)),
    own(
      "dropped by a verdict map", truth: "A map of ports drops the port of Remote Desktop.",
      symptom: .silent,
      .rules(
        """
        table inet office {
          map ports { type inet_service : verdict; elements = { 22 : accept, 3389 : drop } }
          chain output { type filter hook output priority 0; tcp dport vmap @ports; }
        }
        """)),
    own(
      "dropped by a policy", truth: "All may not go out but names and the web.", symptom: .silent,
      .rules(
        """
        table inet office {
          chain output { type filter hook output priority 0; policy drop;
            oifname "lo" accept
            ct state established,related accept
            meta l4proto { icmp, ipv6-icmp } accept
            udp dport 53 accept
            tcp dport { 53, 80, 443 } accept
          }
        }
        """)),
    own(
      "rejected by a kill switch", truth: "Nothing may leave but through a tunnel that is down.",
      symptom: .refused,
      .rules(
        """
        table inet killswitch {
          chain output { type filter hook output priority 0;
            oifname "lo" accept
            udp dport 53 accept
            oifname != "wg0" meta mark != 0xca6c fib daddr type != local reject
          }
        }
        """)),
    own(
      "led elsewhere by the client",
      truth: "A rule leads the connection to an address without host.",
      symptom: .hostUnreachable,
      .rules(
        """
        table ip office {
          chain output { type nat hook output priority -100;
            ip daddr 10.77.2.2 tcp dport 3389 dnat to 10.77.2.99:3389
          }
        }
        """)),
    own(
      "led to this machine by the client", truth: "A rule leads the connection to a dead proxy.",
      symptom: .refused,
      .iptables("-t nat -A OUTPUT -p tcp --dport 3389 -j REDIRECT --to-ports 12345")),
  ]

  /// Rules of iptables and of what uses it.
  private static let ownPrograms = [
    own(
      "dropped by iptables", truth: "A rule of iptables drops the port.", symptom: .silent,
      .iptables("-A OUTPUT -p tcp --dport 3389 -j DROP")),
    own(
      "rejected by iptables", truth: "A rule of iptables rejects several ports.", symptom: .refused,
      .iptables("-A OUTPUT -p tcp -m multiport --dports 3389,5900 -j REJECT")),
    own(
      "reset by iptables", truth: "A rule of iptables resets new connections.", symptom: .refused,
      .iptables(
        "-A OUTPUT -p tcp -m conntrack --ctstate NEW -m tcp --dport 3389 "
          + "-j REJECT --reject-with tcp-reset")),
    own(
      "dropped by ufw", truth: "A rule of ufw denies the port.", symptom: .silent,
      .ufw("-p tcp --dport 3389 -j DROP")),
    own(
      "rejected by ufw's policy", truth: "ufw's policy rejects what no rule allows.",
      symptom: .refused, .ufw("-p udp --dport 53 -j ACCEPT"),
      .iptables("-A ufw-reject-output -j REJECT")),
    own(
      "rejected by firewalld", truth: "A policy of firewalld rejects the port.",
      symptom: .hostUnreachable,
      .rules(
        """
        table inet firewalld {
          chain filter_OUT_policy_office_deny { tcp dport 3389 reject with icmpx admin-prohibited; }
          chain filter_OUT_policy_office { jump filter_OUT_policy_office_deny; }
          chain filter_OUTPUT { type filter hook output priority 10;
            ct state { established, related } accept
            oifname "lo" accept
            jump filter_OUT_policy_office
          }
        }
        """)),
  ]

  /// Rules that see the answers.
  private static let ownAnswers = [
    own(
      "answers dropped by a policy", truth: "All may not come in but names and pings.",
      symptom: .silent,
      .rules(
        """
        table inet office {
          chain input { type filter hook input priority 0; policy drop;
            iifname "lo" accept
            udp sport 53 accept
            meta l4proto { icmp, ipv6-icmp } accept
            counter drop
          }
        }
        """)),
    own(
      "answers dropped by a ban", truth: "A ban of fail2ban holds the server's address.",
      symptom: .silent,
      .iptables(
        "-N f2b-sshd", "-A INPUT -p tcp -j f2b-sshd", "-A f2b-sshd -s 10.77.2.2 -j DROP",
        "-A f2b-sshd -j RETURN")),
  ]

  /// The same as users see it, who may not read any rule.
  private static let unseenRules = [
    own(
      "dropped by the own filter, as a user", truth: "A rule drops the port, and a user asks.",
      asker: .user, symptom: .silent, .filter(.client, "output", "tcp dport 3389 drop")),
    own(
      "host dropped by the own filter, as a user", truth: "A rule drops all to the server.",
      asker: .user, symptom: .silent, .filter(.client, "output", "ip daddr 10.77.2.2 drop")),
    own(
      "rejected by the own filter, as a user", truth: "A rule rejects the port, and a user asks.",
      asker: .user, symptom: .refused, .filter(.client, "output", "tcp dport 3389 reject")),
    // The reset comes in the server's name: a user cannot tell it from the server's own.
    own(
      "reset by the own filter, as a user", truth: "A rule resets the port, and a user asks.",
      asker: .user, causes: ["local.firewall", "tcp.refused", "tcp.rejected"], symptom: .refused,
      .filter(.client, "output", "tcp dport 3389 reject with tcp reset")),
  ]

  /// Rules that are there and have nothing to do with it.
  private static let harmlessRules = [
    harmless(
      "a rule for another user", .filter(.client, "output", "meta skuid 12345 drop")),
    harmless("a rule for another port", .filter(.client, "output", "tcp dport 3390 drop")),
    harmless(
      "a rule for another port, as a user", asker: .user,
      .filter(.client, "output", "tcp dport 3390 drop")),
    harmless("UDP to the port dropped", .filter(.client, "output", "udp dport 3389 drop")),
    harmless(
      "ufw lets the port pass", .ufw("-p tcp --dport 3389 -j ACCEPT"),
      .iptables("-A ufw-reject-output -p tcp -j REJECT")),
    harmless(
      "a large set of banned networks",
      .shell(
        .client,
        """
        { echo 'table inet bans { set b { type ipv4_addr; flags interval; elements = {'
          seq -f '11.%g.0.0/25,' 0 200; seq -f '12.%g.0.0/25,' 0 200; echo '13.0.0.0/8 }; }'
          echo 'chain o { type filter hook output priority 0; ip daddr @b drop; }'
          seq -f 'chain c%g { tcp dport 22 drop; }' 4000 4400; echo '}'; } | nft -f -
        """)),
  ]

  private static func own(
    _ name: String, truth: String, asker: Asker = Asker(),
    causes: [String] = ["local.firewall"], symptom: ConnectOutcome, _ steps: Step...
  ) -> Scenario {
    Scenario(
      name, truth: truth, asker: asker, .blocked, causes, reached: "dns",
      symptoms: [.connect(server, symptom)], steps: [.nameServer(), .xrdp()] + steps)
  }

  private static func harmless(
    _ what: String, asker: Asker = Asker(), _ steps: Step...
  ) -> Scenario {
    Scenario(
      "healthy beside \(what)", truth: "xrdp works; the client's filter has \(what).",
      asker: asker, .ready, reached: "tls", symptoms: [.connect(server, .open)],
      steps: [.nameServer(), .xrdp()] + steps)
  }
}
