extension Scenario {
  /// The client's own programs and settings are the matter, or only look so.
  static let software: [Scenario] = settings + clients

  private static let settings: [Scenario] = [
    Scenario(
      "healthy with a floor that FreeRDP passes over",
      truth: "The client's openssl.cnf wants TLS 1.3, the server has 1.2, and xfreerdp connects.",
      .ready, reached: "tls", symptoms: [.client("tls", says: "exit status 0")],
      steps: [.nameServer(), .xrdp(oldTLS), .openSSL("MinProtocol = TLSv1.3")]),
    Scenario(
      "version removed on the client",
      truth: "The client's openssl.cnf removes TLS 1.2, of what is left OpenSSL takes the oldest.",
      .blocked, ["client.crypto-policy"], reached: "tls",
      symptoms: [.client("tls", says: "ERRCONNECT_TLS_CONNECT_FAILED")],
      steps: [.nameServer(), .xrdp(), .openSSL("Protocol = -TLSv1.2")]),
    Scenario(
      "version removed on the client, asked by a user",
      truth: "The client's openssl.cnf removes TLS 1.2, and the server speaks nothing newer.",
      asker: .user, .blocked, ["client.crypto-policy"], reached: "tls", symptoms: [],
      steps: [.nameServer(), .xrdp(oldTLS), .openSSL("Protocol = -TLSv1.2")]),
    Scenario(
      "version removed that the server does not need",
      truth: "The client's openssl.cnf removes TLS 1.1: of what has a gap OpenSSL takes TLS 1.0.",
      .blocked, ["client.crypto-policy"], reached: "tls",
      symptoms: [.client("tls", says: "ERRCONNECT_TLS_CONNECT_FAILED")],
      steps: [.nameServer(), .xrdp(), .openSSL("Protocol = -TLSv1.1")]),
    Scenario(
      "healthy with old versions removed",
      truth: "The client's openssl.cnf removes TLS 1.0 and 1.1, and xfreerdp connects.",
      .ready, reached: "tls", symptoms: [.client("tls", says: "exit status 0")],
      steps: [.nameServer(), .xrdp(), .openSSL("Protocol = -TLSv1, -TLSv1.1")]),
    Scenario(
      "client without OpenSSL's legacy module",
      truth: "NTLM needs an algorithm of a module that is missing, and xfreerdp crashes.",
      .blocked, ["client.legacy-crypto"], reached: "tls",
      symptoms: [.client("nla", says: "no md4 support available")],
      steps: [.nameServer(), .shadow(ShadowServer(security: "nla")), .noOpenSSLModules]),
    Scenario(
      "healthy without OpenSSL's legacy module",
      truth: "The server chooses TLS without NLA, for which nothing is missing.",
      .ready, reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.nameServer(), .xrdp(), .noOpenSSLModules]),
  ]

  private static let clients: [Scenario] = [
    Scenario(
      "rdesktop alone and a server that insists on NLA",
      truth: "The one client can do NLA with Kerberos only, and there is none.", .blocked,
      ["client.outdated"], reached: "tls", symptoms: [.negotiation(.selects(2))],
      steps: [.nameServer(), .shadow(ShadowServer(security: "nla")), .packages(rdesktop)]),
    Scenario(
      "rdesktop alone and a server that insists on NLA, asked by a user",
      truth: "The one client can do NLA with Kerberos only, and there is none.", asker: .user,
      .blocked, ["client.outdated"], reached: "tls", symptoms: [.negotiation(.selects(2))],
      steps: [.nameServer(), .shadow(ShadowServer(security: "nla")), .packages(rdesktop)]),
    Scenario(
      "healthy with rdesktop alone", truth: "The server needs no NLA.", .ready, reached: "tls",
      symptoms: [.negotiation(.selects(1))],
      steps: [.nameServer(), .xrdp(), .packages(rdesktop)]),
    Scenario(
      "healthy with rdesktop alone and a server that prefers NLA",
      truth: "The server chooses NLA where it is offered and takes TLS where it is not.", .ready,
      reached: "tls", symptoms: [.negotiation(.selects(1))],
      steps: [.nameServer(), .shadow(), .packages(rdesktop)]),
    Scenario(
      "healthy without any client", truth: "Connections are only tried from here.", .ready,
      reached: "tls", symptoms: [.negotiation(.selects(2))],
      steps: [.nameServer(), .shadow(ShadowServer(security: "nla")), .packages([])]),
  ]

  private static let oldTLS = XRDP(protocols: "TLSv1.2")
  private static let rdesktop = [(name: "rdesktop", version: "1.9.0-2+b1")]
}
