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
      id: "macos.local-network", title: "macOS does not let the client reach the local network",
      effect: .blocks, prior: 0.001,
      remedies: [
        Remedy(
          "Allow the client in System Settings, Privacy & Security, Local Network.")
      ]),
  ]
}
