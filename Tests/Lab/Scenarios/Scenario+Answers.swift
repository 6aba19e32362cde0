extension Scenario {
  /// The first answer on the connection is none of those that Remote Desktop servers give.
  static let brokenAnswers: [Scenario] = [
    Scenario(
      "plain web server on the port", truth: "A web server without TLS listens on the port.",
      .blocked, ["port.not-rdp"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .text("HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n")]),
    Scenario(
      "login page of the network", truth: "A captive portal answers whatever is sent.", .blocked,
      ["captive-portal"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .text("HTTP/1.1 302 Found\r\nLocation: http://login.test/\r\n\r\n")]
    ),
    Scenario(
      "mail server on the port", truth: "A mail server listens on the port.", .blocked,
      ["port.not-rdp"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .text("220 mail.lab.test ESMTP Postfix\r\n")]),
    Scenario(
      "industrial controller on the port", truth: "A controller uses RDP's frame for its own.",
      .blocked, ["port.not-rdp"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [
        .nameServer(),
        .responder(
          .answer([
            3, 0, 0, 0x16, 0x11, 0xd0, 0, 1, 0, 2, 0, 0xc0, 1, 0x0a, 0xc1, 2, 1, 0, 0xc2, 2, 1, 2,
          ])),
      ]),
    Scenario(
      "half an answer", truth: "The server hangs in the middle of its answer.", .blocked,
      ["x224.silent"], reached: "tcp", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .responder(.answer([3, 0, 0, 0x13, 0x0e, 0xd0]))]),
    Scenario(
      "answer of an old server", truth: "The server is from before the negotiation.", .degraded,
      ["nego.rdp-only"], reached: "negotiation", symptoms: [.negotiation(.other)],
      steps: [.nameServer(), .responder(.answer([3, 0, 0, 11, 6, 0xd0, 0, 0, 0x12, 0x34, 0]))]),
    Scenario(
      "chooses what was not offered", truth: "The server chooses RDSTLS, which nobody offered.",
      .blocked, ["nego.inconsistent"], reached: "tcp", symptoms: [.negotiation(.selects(4))],
      steps: [.nameServer(), .responder(.answer(confirm(kind: 2, value: 4)))]),
    Scenario(
      "failure without a meaning", truth: "The server refuses with code 7.", .blocked,
      ["nego.inconsistent"], reached: "tcp", symptoms: [.negotiation(.fails(7))],
      steps: [.nameServer(), .responder(.answer(confirm(kind: 3, value: 7)))]),
    Scenario(
      "user certificate required", truth: "The server refuses without a user's certificate.",
      .blocked, ["nego.user-certificate-required"], reached: "tcp",
      symptoms: [.negotiation(.fails(6))],
      steps: [.nameServer(), .responder(.answer(confirm(kind: 3, value: 6)))]),
  ]

  /// A confirmation with a negotiation structure of eight bytes.
  private static func confirm(kind: UInt8, value: UInt8) -> [UInt8] {
    [3, 0, 0, 0x13, 0x0e, 0xd0, 0, 0, 0x12, 0x34, 0, kind, 0, 8, 0, value, 0, 0, 0]
  }
}

extension Step {
  /// A server that answers in text.
  fileprivate static func text(_ line: String) -> Step { .responder(.answer(Array(line.utf8))) }
}
