extension BuiltInKnowledge {
  /// Causes that the server's certificate shows.
  static let certificates: [Cause] = outdated + unfit

  /// What the certificate says does not hold.
  private static let outdated: [Cause] = [
    Cause(
      id: "cert.expired", title: "The server's certificate has expired",
      effect: .degrades, prior: 0.006,
      remedies: [
        Remedy(
          "Renew the certificate on the server. One that Windows made for itself: delete it below "
            + "Remote Desktop in certlm.msc and restart TermService, which makes a new one.")
      ]),
    Cause(
      id: "cert.not-yet-valid", title: "The server's certificate is not valid yet",
      effect: .degrades, prior: 0.002,
      remedies: [
        Remedy(
          "Compare the clocks of both machines; where both are right, the certificate was "
            + "issued with a wrong date and has to be issued again.",
          command: "timedatectl status")
      ]),
    Cause(
      id: "cert.mismatch", title: "The server's certificate is for another name",
      effect: .degrades, prior: 0.006,
      remedies: [
        Remedy(
          "Connect by the name that the certificate carries, or have one issued that also names "
            + "{host}.")
      ]),
  ]

  /// What the certificate is not good for.
  private static let unfit: [Cause] = [
    Cause(
      id: "cert.untrusted", title: "Nobody that this machine trusts signed the certificate",
      effect: .none, prior: 0.006,
      remedies: [
        Remedy(
          "Usual with Remote Desktop. Compare the fingerprint with the one on the server, then "
            + "accept it for this host; or import the authority that signed it.")
      ]),
    Cause(
      id: "cert.wrong-purpose", title: "The server's certificate is not meant for servers",
      effect: .degrades, prior: 0.001,
      remedies: [
        Remedy(
          "Have a certificate issued whose purposes hold Server Authentication, or Remote Desktop "
            + "Authentication, and give it to the server.")
      ]),
    Cause(
      id: "cert.weak", title: "The server's certificate is too weak for today's clients",
      effect: .degrades, prior: 0.003,
      remedies: [
        Remedy(
          "Have a new certificate issued: RSA with 2048 bits or more, or an elliptic curve, "
            + "signed with SHA-256.")
      ]),
    Cause(
      id: "cert.pin-changed", title: "The client remembers another certificate for this host",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Ask the server's operator for the fingerprint first. Only if it is that of the new "
            + "certificate: remove this host's one remembered certificate and accept the new one.",
          command: "ls -l ~/.config/freerdp/server/"),
        Remedy(
          "If the operator knows of no change, do not connect: somebody may stand in between."),
      ]),
  ]
}
