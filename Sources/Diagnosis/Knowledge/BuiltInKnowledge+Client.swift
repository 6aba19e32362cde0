extension BuiltInKnowledge {
  /// Causes in the client program and the system that it runs on.
  static let client: [Cause] = [
    Cause(
      id: "client.outdated", title: "The client program is too old or has a known fault",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy("Update the Remote Desktop client and the system it runs on.")
      ]),
    Cause(
      id: "client.config", title: "The connection's profile is wrong",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Try a new profile with nothing but the target and the user. If that works, correct the "
            + "old one: address, port, gateway and security settings.")
      ]),
    Cause(
      id: "client.legacy-crypto", title: "The client lacks the old algorithms that NTLM needs",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Install OpenSSL's legacy provider, which FreeRDP loads for itself alone. Before Debian 13 "
            + "it belongs to libssl3, which then has to be installed anew.",
          command: "sudo apt-get install openssl-provider-legacy"),
        Remedy("Or log on with a Kerberos ticket, which needs none of these algorithms."),
      ]),
    Cause(
      id: "client.crypto-policy",
      title: "This machine's cryptographic settings forbid what the server speaks",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Look at what the settings leave: versions are removed from the oldest on, without a gap. "
            + "Where more is demanded than {host} speaks, have {host} updated, or ask whoever set "
            + "the policy for an exception for the client alone.",
          command: "cat /etc/ssl/openssl.cnf")
      ]),
    Cause(
      id: "macos.local-network", title: "macOS does not let the client reach the local network",
      effect: .blocks, prior: 0.001,
      remedies: [
        Remedy(
          "Allow the client in System Settings, Privacy & Security, Local Network.")
      ]),
  ]
}
