extension Step {
  /// The router forwards the port of Remote Desktop to another machine.
  static func forward(to address: String) -> Step {
    shell(
      .router,
      """
      nft add table ip forward
      nft 'add chain ip forward pre { type nat hook prerouting priority -100; }'
      nft 'add rule ip forward pre tcp dport 3389 dnat to \(address)'
      """)
  }

  /// A program listens, takes no connection, and its queue is full.
  static let fullQueue = shell(
    .server,
    """
    perl -MIO::Socket -e '
      my $l = IO::Socket::INET->new(Listen => 1, LocalPort => 3389) or die;
      my @c = map { IO::Socket::INET->new(PeerAddr => "10.77.2.2:3389", Blocking => 0) } 1..6;
      exit 0 if fork; close STDOUT; close STDERR; close STDIN; sleep 300' </dev/null >/dev/null 2>&1
    """)
}
