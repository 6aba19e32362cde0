extension BuiltInKnowledge {
  /// Causes on the server or its gateway, after the user was let in or before the target is asked.
  static let sessions: [Cause] = [
    Cause(
      id: "session.limit", title: "The server ends or denies the session",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Have a session logged off that is not needed, and ask whether the server is draining, "
            + "limits the number or the time of sessions, or was shut down.")
      ]),
    Cause(
      id: "licensing", title: "The server has no licence for this client",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Check the licence server and its free licences in the server's RD Licensing Diagnoser. "
            + "An administrator gets in with the option /admin meanwhile."),
        Remedy(
          "If only this client fails, move its licence store away, so that it asks for a new one.",
          command: "mv -n ~/.config/freerdp/licenses ~/.config/freerdp/licenses.old"),
      ]),
    Cause(
      id: "gateway", title: "The RD Gateway refuses, or does not reach the target",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Ask the gateway's operator whether its policies (CAP for the user, RAP for {host}) "
            + "allow this, and whether the gateway itself reaches {host} port {port}.")
      ]),
    Cause(
      id: "server.resources", title: "The server is out of memory or processor time",
      effect: .blocks, prior: 0.005,
      remedies: [
        Remedy(
          "Free memory or end runaway programs on {host}; if nobody can log on, restart it. A "
            + "user profile that does not load shows in its event log.")
      ]),
  ]
}
