internal import CRDPCheck
internal import PluginKit

extension HandshakeFindings {
  /// The leak of an end without a word, which also happens for no cause known here.
  private static let wordless = 0.0002

  /// About the TLS handshake.
  static let tls: [Finding] = refusals + alerts + endings

  /// The versions or the strength do not fit.
  private static let refusals: [Finding] = [
    Finding(
      "tls.alert-version", "The server refuses the offered TLS versions", effect: .blocks,
      leak: plainWord, causes: [Link("tls.version", 0.5)]),
    Finding(
      "tls.refused-version", "The server speaks only a TLS version that clients refuse",
      effect: .blocks, leak: plainWord, causes: [Link("tls.version", 0.25)]),
    Finding(
      "tls.refused-weak", "The server's cryptography is too weak for clients", effect: .blocks,
      leak: plainWord, causes: [Link("tls.cipher", 0.4), Link("cert.weak", 0.4)]),
  ]

  /// The server says that something is wrong.
  private static let alerts: [Finding] = [
    Finding(
      "tls.alert-handshake", "The server finds no common ground for TLS", effect: .blocks,
      leak: plainWord,
      causes: [
        Link("tls.cipher", 0.6), Link("tls.version", 0.1), Link("server.cert-unreadable", 0.05),
        Link("tls.failed", 0.05),
      ]),
    Finding(
      "tls.alert-internal", "The server reports an internal error in the TLS handshake",
      effect: .blocks, leak: plainWord,
      causes: [
        Link("server.cert-unreadable", 0.1), Link("server.resources", 0.05),
        Link("tls.failed", 0.15),
      ]),
    Finding(
      "tls.certificate-demanded", "The server demands a certificate of the client",
      effect: .blocks, leak: plainWord, causes: [Link("nego.user-certificate-required", 0.38)]),
    Finding(
      "tls.alert-certificate", "The server rejects a certificate in the TLS handshake",
      effect: .blocks, leak: plainWord,
      causes: [
        Link("nego.user-certificate-required", 0.1), Link("tls.failed", 0.05),
        Link("tls.intercept", 0.03),
      ]),
    Finding(
      "tls.alert-name", "The server does not know the name that was dialled", effect: .blocks,
      leak: plainWord, causes: [Link("tls.name-refused", 0.6)]),
    Finding(
      "tls.alert-other", "The server breaks off the TLS handshake with an alert",
      effect: .blocks, leak: plainWord,
      causes: [Link("tls.failed", 0.25), Link("tls.intercept", 0.05)]),
  ]

  /// The handshake ends without an alert.
  private static let endings: [Finding] = [
    Finding(
      "tls.closed", "The connection is closed in the TLS handshake", effect: .blocks,
      leak: wordless,
      causes: [
        Link("server.cert-unreadable", 0.25), Link("tls.failed", 0.2), Link("tls.version", 0.1),
        Link("tls.intercept", 0.1), Link("tcp.rejected", 0.05),
      ]),
    Finding(
      "tls.closed-midway", "The connection is closed after the server's TLS greeting",
      effect: .blocks, leak: wordless,
      causes: [
        Link("tls.failed", 0.15), Link("tls.intercept", 0.06), Link("tcp.rejected", 0.05),
        Link("server.cert-unreadable", 0.03), Link("path.loss", 0.02),
      ]),
    Finding(
      "tls.answered-in-clear", "The server agrees to TLS and goes on without it",
      effect: .blocks, leak: wordless,
      causes: [Link("server.cert-unreadable", 0.2), Link("tls.failed", 0.05)]),
    Finding(
      "tls.silent", "The server falls silent in the TLS handshake", effect: .blocks,
      leak: wordless,
      causes: [
        Link("mtu.blackhole", 0.9), Link("tls.failed", 0.2), Link("server.resources", 0.15),
        Link("path.loss", 0.02),
      ]),
    Finding(
      "tls.silent-midway", "The server falls silent in the middle of its certificate",
      effect: .blocks, leak: wordless,
      causes: [
        Link("tls.failed", 0.1), Link("server.resources", 0.1), Link("path.loss", 0.05),
        Link("tls.intercept", 0.03),
      ]),
    Finding(
      "tls.garbage", "The answer to the TLS handshake is not TLS", effect: .blocks,
      leak: wordless,
      causes: [
        Link("tls.failed", 0.25), Link("tls.intercept", 0.03), Link("port.not-rdp", 0.02),
      ]),
  ]
}
