internal import CRDPCheck
internal import PluginKit

extension HandshakeFindings {
  /// About the X.224 exchange.
  static let negotiation: [Finding] = answers + choices + refusals

  /// No answer, another protocol's, or one that is worse than it should be.
  private static let answers: [Finding] = [
    Finding(
      "x224.closed", "The connection is closed in answer to the first RDP packet",
      effect: .blocks,
      causes: [
        Link("x224.close", 0.95), Link("server.resources", 0.15), Link("tcp.rejected", 0.2),
        Link("port.not-rdp", 0.15), Link("captive-portal", 0.05), Link("nego.rdp-only", 0.05),
      ]),
    Finding(
      "x224.silent", "The first RDP packet is not answered", effect: .blocks,
      causes: [
        Link("x224.silent", 0.95), Link("server.resources", 0.25), Link("port.not-rdp", 0.05),
        Link("path.loss", 0.02),
      ]),
    Finding(
      "x224.not-rdp", "Something other than RDP answers on the port", effect: .blocks,
      leak: plainWord, causes: [Link("port.not-rdp", 0.5)]),
    Finding(
      "x224.web-answer", "A web server answers on the port", effect: .blocks,
      leak: plainWord, causes: [Link("port.not-rdp", 0.25), Link("captive-portal", 0.1)]),
    Finding(
      "x224.web-redirect", "A web page elsewhere is the answer to the first RDP packet",
      effect: .blocks, leak: plainWord,
      causes: [Link("captive-portal", 0.4), Link("port.not-rdp", 0.03)]),
    Finding(
      "x224.malformed", "The answer to the first RDP packet is broken", effect: .blocks,
      leak: 0.0002, causes: [Link("port.not-rdp", 0.05), Link("nego.inconsistent", 0.3)]),
  ]

  private static let choices: [Finding] = [
    Finding(
      "nego.unoffered", "The server chooses a security protocol that was not offered",
      effect: .blocks, leak: plainWord, causes: [Link("nego.inconsistent", 0.3)]),
    Finding(
      "nego.legacy-selected", "The server chooses standard RDP security although TLS was offered",
      effect: .degrades, leak: plainWord,
      causes: [Link("nego.rdp-only", 0.4), Link("server.cert-unreadable", 0.25)]),
  ]

  /// The server's failure codes.
  private static let refusals: [Finding] = [
    refusal(1, "The server demands TLS", "nego.tls-required"),
    refusal(2, "The server allows standard RDP security only", "nego.rdp-only", 0.6),
    refusal(3, "The server has no usable certificate", "server.cert-unreadable", 0.3),
    refusal(4, "The server finds the offered protocols inconsistent", "nego.inconsistent", 0.5),
    refusal(5, "The server demands Network Level Authentication", "nego.hybrid-required"),
    refusal(
      6, "The server demands a certificate of the client", "nego.user-certificate-required",
      0.6),
    Finding(
      "nego.failure-other", "The server refuses with a code that is not specified",
      effect: .blocks, leak: 0.0001, causes: [Link("nego.inconsistent", 0.15)]),
  ]

  /// One code means one thing; the strength is lower for causes that also show otherwise.
  private static func refusal(
    _ code: Int, _ title: String, _ cause: String, _ strength: Double = 0.95
  ) -> Finding {
    Finding(
      "nego.failure-\(code)", title, effect: .blocks, leak: plainWord,
      causes: [Link(cause, strength)])
  }
}
