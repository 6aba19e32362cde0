extension BuiltInKnowledge {
  /// Causes in the TLS handshake and in the start of NLA.
  static let encryption: [Cause] = [
    Cause(
      id: "tls.version", title: "Client and server have no TLS version in common",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Update the server so that it speaks TLS 1.2 or newer; Windows Server 2008 R2 and "
            + "Windows 7 need their last updates for that.")
      ]),
    Cause(
      id: "tls.cipher", title: "Client and server have no cipher, curve or signature in common",
      effect: .blocks, prior: 0.003,
      remedies: [
        Remedy(
          "Set the server's policy SSL Cipher Suite Order back to its default and update the "
            + "server; Schannel events 36874 and 36888 there name what is missing.")
      ]),
    Cause(
      id: "tls.name-refused", title: "What answers does not accept the name that was dialled",
      effect: .blocks, prior: 0.001,
      remedies: [
        Remedy(
          "Connect by the name that the server is known by, or have {host} added to the "
            + "configuration of the balancer or proxy that answers for it.")
      ]),
    Cause(
      id: "tls.failed", title: "The TLS handshake breaks off for a reason that is not told",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Read the server's log at the moment of the attempt: Schannel events in the System log "
            + "of Windows, /var/log/xrdp.log with xrdp.")
      ]),
    Cause(
      id: "tls.intercept", title: "A security product or proxy reads the encrypted connection",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Exempt {host} port {port} from the inspection of encrypted traffic in the product "
            + "that the certificate names. NLA does not work through it.")
      ]),
    Cause(
      id: "server.cert-unreadable", title: "The server cannot use its certificate or key",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "On Windows: delete the certificate below Remote Desktop in certlm.msc, check that "
            + "NETWORK SERVICE may read the MachineKeys folder, and restart TermService, which "
            + "makes a new one. Schannel event 36870 confirms it."),
        Remedy(
          "With xrdp: let its user read the key (on Debian and Ubuntu, on the server: "
            + "sudo adduser xrdp ssl-cert) and restart xrdp."),
      ]),
    Cause(
      id: "credssp.version", title: "One side's CredSSP is too old for the other",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Install the updates of the older side (those for CVE-2018-0886 and later), and leave "
            + "the policy Encryption Oracle Remediation at its safe setting.")
      ]),
  ]
}
