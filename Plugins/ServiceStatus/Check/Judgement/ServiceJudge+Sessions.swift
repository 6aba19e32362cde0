internal import Linux
internal import PluginKit

// xrdp takes connections: does it give sessions?

extension ServiceJudge {
  /// The session manager, without which nobody gets beyond the login window.
  mutating func judgeSessionManager(_ processes: ProcessTable) {
    guard sight.xrdp?.needsSessionManager == true else { return }
    guard processes.seesOthers, let paths = sight.sockets.localPaths else {
      judgement.doubt([.sessionManagerDown], because: "Other users' programs cannot be seen here.")
      return
    }
    let isListening =
      paths.contains { $0.contains("sesman") }
      || sight.sockets.listeners?.contains {
        $0.address.port == sight.sesman?.port ?? 3350
      } == true
    let runs = RDPServer.sessionManagers.contains { !processes.named($0).isEmpty }
    // Either of them may be hidden by a container; both together are not.
    guard !isListening, !runs else { return }
    let state = sight.units?[RDPServer.sessionUnit]
    let unit = state.map {
      [Evidence("unit", RDPServer.sessionUnit), Evidence("state", $0.words)]
    }
    let words = state.map { " (\($0.words))" } ?? ""
    judgement.see(
      .sessionManagerDown,
      "xrdp runs, but its session manager xrdp-sesman does not\(words): nobody gets a session here.",
      (unit ?? []) + lastError,
      [
        Remedy(
          "Start the session manager; where it ends again, read why.",
          command: "sudo systemctl restart xrdp-sesman xrdp"),
        Remedy("Read its last words.", command: "journalctl -u xrdp-sesman -b -n 50"),
      ])
  }

  /// Sessions against their limit.
  mutating func judgeSessions(_ processes: ProcessTable) {
    guard let sesman = sight.sesman, let limit = sesman.sessionLimit else { return }
    guard processes.seesOthers else {
      judgement.doubt([.sessionsFull], because: "Other users' sessions cannot be seen here.")
      return
    }
    let count = sight.displays.count
    guard count >= limit else { return }
    guard sight.asker == 0 || !sight.sessionUsers.contains(sight.asker) else {
      // Who has a session already goes back to it.
      judgement.doubt([.sessionsFull], because: "You have one of the sessions that run.")
      return
    }
    judgement.see(
      .sessionsFull,
      "\(count) sessions run, and \(limit) are allowed: xrdp refuses another one. Who "
        + "has a session can go back to it.",
      [Evidence("sessions", count), Evidence("MaxSessions", limit)],
      [
        Remedy(
          "Have a session ended that nobody needs, or allow more: in \(SesmanSettings.file), below "
            + "[Sessions], raise MaxSessions=\(limit), and restart xrdp-sesman when no session is "
            + "lost by that."),
        Remedy("See whose sessions run.", command: "ps -o user,lstart,cmd -C Xorg,Xvnc,Xtigervnc"),
      ])
  }

  /// Whether anything that xrdp offers after the logon can start.
  mutating func judgeOffers() {
    guard let offers = sight.offers else {
      judgement.doubt([.noSessionType], because: "Where xrdp keeps its parts is not known.")
      return
    }
    guard !offers.isEmpty, offers.allSatisfy({ $0.missing != nil }) else { return }
    let missing = offers.compactMap { offer in offer.missing.map { "[\(offer.name)] needs \($0)" } }
    judgement.see(
      .noSessionType,
      "No kind of session that xrdp offers can start: \(missing.joined(separator: "; ")).",
      [Evidence("missing", offers.compactMap(\.missing).joined(separator: ", "))],
      [
        Remedy(
          "Install xrdp's own display module with its X server.",
          command: "sudo apt install xorgxrdp")
      ])
  }

  /// What the configuration itself says.
  mutating func judgeSettings() {
    guard let xrdp = sight.xrdp else {
      judgement.doubt(
        [.legacySecurity, .misconfigured], because: "\(XRDPSettings.file) cannot be read.")
      return
    }
    if !xrdp.hasGlobals {
      judgement.see(
        .misconfigured, "\(xrdp.source) has no section [Globals].", [],
        [
          Remedy(
            "Put the package's own configuration back.",
            command: "sudo apt install --reinstall -o Dpkg::Options::=--force-confask xrdp")
        ])
    }
    guard xrdp.security == "rdp" else { return }
    judgement.see(
      .legacySecurity,
      "\(xrdp.source) tells xrdp to use the legacy security of RDP (security_layer=rdp).",
      [Evidence("security_layer", "rdp")],
      [
        Remedy(
          "In \(xrdp.source), below [Globals], write security_layer=negotiate, then restart "
            + "xrdp.", command: "sudo systemctl restart xrdp")
      ])
  }
}
