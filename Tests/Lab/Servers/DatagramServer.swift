extension Step {
  /// A UDP port on the server that answers the first datagram as MS-RDPEUDP 3.1.5.1.3 says: no
  /// server here has the transport.
  static func datagrams() -> Step {
    Step { site in
      let program =
        """
        use IO::Socket::INET;
        my $port = IO::Socket::INET->new(Proto => "udp", LocalPort => 3389) or die;
        while ($port->recv(my $data, 2048)) {
          next if length $data < 16 || unpack("N", $data) != 0xffffffff;
          my ($window, $flags, $number) = unpack("x4 n n N", $data);
          my $more = $flags & 0x1000 ? pack("n n", 1, 2) : "";
          my $answer = pack("N n n N n n", $number, 1024, $flags | 4, 0x42, 1232, 1232) . $more;
          $port->send($answer . "\\0" x (1232 - length $answer));
        }
        """
      let log = "datagrams.out"
      let process = try site.server.start(["/usr/bin/perl", "-e", program], log: log)
      try site.server.awaitListener(3389, ["udp"], process, log: log)
    }
  }
}
