internal import PluginKit

// Whether xrdp may read its certificate and its key.

extension ServiceJudge {
  /// Judges as the process that runs would fare, with the groups that it has now.
  mutating func judgeCredentials(_ owner: ServerProcess) {
    // With the legacy security neither file is read.
    guard let xrdp = sight.xrdp, xrdp.security != "rdp" else { return }
    for walk in sight.credentials {
      switch walk.access(user: owner.user, groups: owner.groups) {
      case .readable: continue
      case .missing(let path): judgeMissing(walk, path)
      case .denied(let step): judgeDenied(walk, step, owner)
      case .unknown:
        judgement.doubt([.keyUnreadable], because: "Only root may look at \(walk.path).")
      }
    }
  }

  /// The file that names certificate and key.
  private var source: String { sight.xrdp?.source ?? XRDPSettings.file }

  private mutating func judgeMissing(_ walk: PathWalk, _ path: String) {
    let linked = path == walk.path ? "" : " (it leads to \(path))"
    judgement.see(
      .keyUnreadable, "xrdp is told to use \(walk.path), which is not there\(linked).",
      [Evidence("file", walk.path)],
      [
        Remedy(
          "Have certificate and key made anew, or correct their paths in \(source).",
          command: "sudo apt install ssl-cert && sudo make-ssl-cert generate-default-snakeoil")
      ])
  }

  private mutating func judgeDenied(
    _ walk: PathWalk, _ step: PathWalk.Step, _ owner: ServerProcess
  ) {
    let user = sight.names.user(owner.user)
    let group = sight.names.group(step.group)
    let holder = "\(sight.names.user(step.user)):\(group) \(step.modeWords)"
    judgement.see(
      .keyUnreadable,
      "xrdp runs as \(user), who may not read \(walk.path): \(step.path) belongs to \(holder).",
      [
        Evidence("file", walk.path), Evidence("at", step.path), Evidence("permissions", holder),
        Evidence("user", user, .userName),
      ], [admission(user, group, step)])
  }

  /// The narrowest change: a group that is made for it, or this one file's group.
  private func admission(_ user: String, _ group: String, _ step: PathWalk.Step) -> Remedy {
    guard Self.isPlain(user) else {
      return Remedy("Let the user that xrdp runs as read \(step.path), and nobody else.")
    }
    guard group == "ssl-cert" else {
      return Remedy(
        "Let the user \(user), and nobody else, read the file: give it to a group that only "
          + "\(user) is in, or name a key in \(source) that \(user) may read. Then "
          + "restart xrdp.", command: "ls -ld /etc/xrdp/cert.pem /etc/xrdp/key.pem")
    }
    return Remedy(
      "Take \(user) into the group that may read the key, and restart xrdp, which learns of it "
        + "only then.", command: "sudo adduser \(user) ssl-cert && sudo systemctl restart xrdp")
  }

  /// A name that means the same to a shell with and without quotes.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.first.map { (97...122).contains($0) || $0 == 95 } == true
      && name.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
  }
}
