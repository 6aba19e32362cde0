extension Scenario {
  /// What server and certificate agree to, at the edges of what clients take.
  static let agreements: [Scenario] = [
    Scenario(
      "TLS 1.1 only", truth: "xrdp is told to use TLS 1.1 only.", .blocked, ["tls.version"],
      reached: "negotiation", symptoms: [.negotiation(.selects(1))],
      steps: [
        .nameServer(), .xrdp(XRDP(protocols: "TLSv1.1", ciphers: "DEFAULT:@SECLEVEL=0")),
      ]),
    Scenario(
      "healthy with TLS 1.3 only", truth: "xrdp works and is told to use TLS 1.3 only.", .ready,
      reached: "tls", symptoms: [.handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .xrdp(XRDP(protocols: "TLSv1.3"))]),
    Scenario(
      "ciphers without encryption only", truth: "xrdp is told to use NULL ciphers only.",
      .blocked, ["tls.cipher"], reached: "negotiation", symptoms: [.negotiation(.selects(1))],
      steps: [
        .nameServer(), .xrdp(XRDP(protocols: "TLSv1.2", ciphers: "NULL-SHA256:@SECLEVEL=0")),
      ]),
    Scenario(
      "healthy with a long key", truth: "xrdp works, with an RSA key of 4096 bits.", .ready,
      reached: "tls", symptoms: [.handshake("Verify return code: 0 (ok)")],
      steps: [.nameServer(), .xrdp(XRDP(certificate: Certificate(bits: 4096)))]),
    Scenario(
      "certificate for clients only", truth: "The certificate is not meant for servers.",
      .degraded, ["cert.wrong-purpose"], reached: "tls",
      symptoms: [.handshake("Server certificate")],
      steps: [.nameServer(), .xrdp(XRDP(certificate: Certificate(purposes: "clientAuth")))]),
    Scenario(
      "healthy with a certificate for Remote Desktop only",
      truth: "The certificate's one purpose is Remote Desktop Authentication.", .ready,
      reached: "tls", symptoms: [.handshake("Server certificate")],
      steps: [
        .nameServer(), .xrdp(XRDP(certificate: Certificate(purposes: "1.3.6.1.4.1.311.54.1.2"))),
      ]),
    Scenario(
      "certificate expired and for another name",
      truth: "The certificate ended in February 2024 and named another host.", .degraded,
      ["cert.expired", "cert.mismatch"], reached: "tls",
      symptoms: [.handshake("certificate has expired")],
      steps: [
        .nameServer(),
        .xrdp(
          XRDP(
            certificate: Certificate(
              name: "old.lab.test", validity: (from: "240101000000Z", to: "240201000000Z")))),
      ]),
    Scenario(
      "certificate of a company that is named like a product",
      truth: "The company's own authority only sounds like an antivirus product.", .ready,
      reached: "tls", symptoms: [.handshake("Verify return code: 0 (ok)")],
      steps: [
        .nameServer(),
        .xrdp(XRDP(certificate: Certificate(issuer: "/O=Sophosstrasse 5/CN=Sophos Street CA"))),
      ]),
  ]
}
