// The fact vocabulary, version 1 (docs/facts.md). One line a fact; what it means stands there.

extension FactKey where Value == String {
  /// The target as the user wrote it.
  public static var targetGiven: Self { Self("target.given") }
  /// The target's name or address, without port and brackets.
  public static var targetHost: Self { Self("target.host") }
  /// The address on which the ladder got furthest, as text without port.
  public static var address: Self { Self("net.address") }
  /// What TCP came to on that address: open, refused, silent, and the other words of the docs.
  public static var tcpOutcome: Self { Self("tcp.outcome") }
  /// What the X.224 exchange came to: confirmed, failure, unoffered, closed, reset,
  /// silent, not-rdp.
  public static var negotiationOutcome: Self { Self("negotiation.outcome") }
  /// What the TLS handshake came to: done, alert, closed, reset, silent, garbage.
  public static var tlsOutcome: Self { Self("tls.outcome") }
  /// The negotiated TLS version, for example "TLSv1.3".
  public static var tlsVersion: Self { Self("tls.version") }
  /// The negotiated cipher suite by OpenSSL's name.
  public static var tlsCipher: Self { Self("tls.cipher") }
  /// Where the ladder stopped: none, tcp, negotiation or tls. Always put when it was climbed.
  public static var ladderStop: Self { Self("ladder.stop") }
}

extension FactKey where Value == Int64 {
  /// The target's port.
  public static var targetPort: Self { Self("target.port") }
  /// This machine's clock when the run began, in seconds since 1970.
  public static var clientClock: Self { Self("client.clock") }
  /// The time from SYN to SYN-ACK, in microseconds.
  public static var tcpRoundTrip: Self { Self("tcp.rtt-us") }
  /// The security protocol that the server chose, by its number in MS-RDPBCGR 2.2.1.2.1.
  public static var selectedProtocol: Self { Self("negotiation.protocol") }
  /// The failure code that the server sent, by its number in MS-RDPBCGR 2.2.1.2.2.
  public static var negotiationFailure: Self { Self("negotiation.failure") }
  /// The flags of the server's answer, by their bits in MS-RDPBCGR 2.2.1.2.1.
  public static var negotiationFlags: Self { Self("negotiation.flags") }
  /// The TLS alert that the server sent, by its number in RFC 8446 section 6.
  public static var tlsAlert: Self { Self("tls.alert") }
}

extension FactKey where Value == [String] {
  /// The target's addresses in the order to try them, as text without port.
  public static var addresses: Self { Self("dns.addresses") }
}

extension FactKey where Value == [UInt8] {
  /// The server's certificates as sent, DER one after the other, its own first.
  public static var tlsChain: Self { Self("tls.chain") }
}

extension FactKey where Value == Bool {
  /// Name resolution gave an address (or none was needed).
  public static var stageDNS: Self { Self("stage.dns") }
  /// A TCP connection opened.
  public static var stageTCP: Self { Self("stage.tcp") }
  /// The server confirmed the X.224 connection and a security protocol.
  public static var stageNegotiation: Self { Self("stage.negotiation") }
  /// The TLS handshake was completed.
  public static var stageTLS: Self { Self("stage.tls") }
}
