private import Glibc
import Testing

/// What a booted machine needs of the one that it boots on.
enum BootedRequirements {
  private static let programs = [
    ("/usr/bin/systemd-nspawn", "systemd-container"), ("/usr/sbin/debootstrap", "debootstrap"),
    ("/usr/bin/nsenter", "util-linux"), ("/usr/bin/setpriv", "util-linux"),
  ]

  /// What is missing, for the one who reads why it was skipped; empty when nothing is.
  static let missing: String = {
    var missing = geteuid() == 0 ? [] : ["root"]
    missing += programs.filter { access($0.0, X_OK) != 0 }.map { "\($0.0) (package \($0.1))" }
    if BootedCase.chosen.isEmpty { missing.append("a case that LAB_ONLY picks") }
    return missing.joined(separator: ", ")
  }()

  static let skipReason = Comment(
    rawValue: "A booted machine needs what is missing here: \(missing)")
}
