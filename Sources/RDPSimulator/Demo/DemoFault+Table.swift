private import RDPWire

extension DemoFault {
  /// Servers that work.
  static let healthyFaults: [DemoFault] = [
    DemoFault("healthy", "nothing is wrong", .ready, Behaviour()),
    DemoFault(
      "slow", "every stage takes most of a second, and works", .ready,
      Behaviour(delays: StageDelays(tcp: 400, x224: 800, tls: 800))),
    DemoFault(
      "self-signed", "the certificate is self-signed, as Windows makes its own", .ready,
      Behaviour(certificate: .selfSigned)),
  ]

  /// Faults before the server has said a word of RDP.
  static let tcpAndX224Faults: [DemoFault] = [
    DemoFault(
      "closed", "the server closes after the first packet", .blocked("x224.close"),
      Behaviour(x224: .closeAfterRequest)),
    DemoFault(
      "reset", "the server resets the connection after the first packet", .blocked("x224.close"),
      Behaviour(x224: .resetAfterRequest)),
    DemoFault(
      "closed-with-cookie", "the server closes only when the request names a user",
      .blocked("x224.close"), Behaviour(x224: .closeUnlessNoCookie)),
    DemoFault(
      "silent", "the server never answers the first packet", .blocked("x224.silent"),
      Behaviour(x224: .silent)),
    DemoFault(
      "not-rdp", "an SSH server answers on the port", .blocked("port.not-rdp"),
      Behaviour(x224: .send([UInt8]("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n".utf8)))),
  ]

  /// Answers of the server's security negotiation.
  static let negotiationFaults: [DemoFault] =
    zip(NegotiationFailure.known, failureCauses).map { failure, cause in
      DemoFault(
        "failure-\(failure.rawValue)", failure.meaning, .blocked(cause),
        Behaviour(x224: .failure(failure)))
    } + [
      DemoFault(
        "legacy-only", "the server chooses standard RDP security although TLS is offered",
        .degraded("nego.rdp-only"), Behaviour(x224: .confirm(.standard, [])))
    ]

  /// The causes of the failures 1 to 6.
  private static let failureCauses = [
    "nego.tls-required", "nego.rdp-only", "server.cert-unreadable", "nego.inconsistent",
    "nego.hybrid-required", "nego.user-certificate-required",
  ]

  /// Faults of the TLS handshake.
  static let tlsFaults: [DemoFault] = [
    DemoFault(
      "tls-closed", "the server closes when TLS begins, without an alert",
      .blocked("server.cert-unreadable"), Behaviour(tls: .closeAfterClientHello)),
    DemoFault(
      "tls-reset", "the server resets the connection when TLS begins",
      .blocked("server.cert-unreadable"), Behaviour(tls: .resetAfterClientHello)),
    DemoFault(
      "tls-silent", "the server never answers when TLS begins", .blocked("tls.failed"),
      Behaviour(tls: .silent)),
    DemoFault(
      "tls-old", "the server speaks TLS 1.0 only", .blocked("tls.version"),
      Behaviour(tls: .onlyTLS10)),
    DemoFault(
      "tls-alert", "the server finds no common cipher (alert 40)", .blocked("tls.cipher"),
      Behaviour(tls: .alert(40))),
    DemoFault(
      "tls-garbage", "something that is no TLS answers when TLS begins", .blocked("tls.failed"),
      Behaviour(tls: .garbage)),
  ]

  /// The fault that is shown when none is named.
  static let expiredCertificate = DemoFault(
    "expired-certificate", "the certificate ended a month ago", .degraded("cert.expired"),
    Behaviour(certificate: .expired))

  /// Faults of the certificate.
  static let certificateFaults: [DemoFault] = [
    expiredCertificate,
    DemoFault(
      "not-yet-valid", "the certificate begins in a month", .degraded("cert.not-yet-valid"),
      Behaviour(certificate: .notYetValid)),
    DemoFault(
      "wrong-name", "the certificate is for another host", .degraded("cert.mismatch"),
      Behaviour(certificate: .wrongName)),
    DemoFault(
      "weak-key", "the certificate's key is RSA of 1024 bits", .degraded("cert.weak"),
      Behaviour(certificate: .weakKey)),
    DemoFault(
      "weak-signature", "the certificate is signed over SHA-1", .degraded("cert.weak"),
      Behaviour(certificate: .weakSignature)),
    DemoFault(
      "intercepted", "an antivirus product's certificate stands in for the server's",
      .degraded("tls.intercept"),
      Behaviour(certificate: .intercepted(issuer: "Kaspersky Anti-Virus Personal Root Certificate"))
    ),
  ]
}
