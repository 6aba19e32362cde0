// What is known, each with its source. Kept as data, reviewed as data.
extension KnownIssue {
  package static let all: [KnownIssue] = [
    KnownIssue(
      "freerdp-credssp-6", .freeRDP, below: "2.0.0~rc2", .breaks,
      "lacks CredSSP version 6, without which Network Level Authentication fails with Windows"
        + " updated since March 2018",
      source: "FreeRDP ChangeLog, 2.0.0-rc2 (fixes KB4088776; issues 4449 and 4488)"),
    KnownIssue(
      "freerdp-openssl-3", .freeRDP, from: "2.0.0~rc2", below: "2.4.1", needsOpenSSL3: true,
      .breaks, "does not load OpenSSL 3's legacy algorithms, without which NTLM fails",
      source: "FreeRDP ChangeLog, 2.4.1 and 2.5.0 (pull requests 7210 and 7448)"),
    KnownIssue(
      "freerdp-1-2-unsupported", .freeRDP, below: "3.0.0~beta1", ownBuildsOnly: true,
      .unmaintained, "is of a line that its makers no longer support",
      source: "FreeRDP SECURITY.md since 2026-02-23: versions 1 and 2 are not supported"),
    KnownIssue(
      "freerdp-3-security", .freeRDP, from: "3.0.0~beta1", below: "3.29.0", ownBuildsOnly: true,
      .unmaintained, "has known security faults that a later version mends",
      source: "FreeRDP ChangeLog, 3.29.0 of 2026-07-14 and the releases before it"),
    KnownIssue(
      "rdesktop-nla", .rdesktop, .limited,
      "does Network Level Authentication, which Windows demands by default, with a Kerberos ticket"
        + " only",
      source: "github.com/rdesktop/rdesktop, issues 71 and 72"),
    KnownIssue(
      "vinagre-archived", .vinagre, .unmaintained,
      "is no longer maintained; GNOME Connections has taken its place",
      source: "gitlab.gnome.org/Archive/vinagre"),
    KnownIssue(
      "openssl-1.1-unsupported", .openSSL11, ownBuildsOnly: true, .unmaintained,
      "has had no security updates since 11 September 2023",
      source: "openssl-library.org/policies/releasestrat"),
  ]
}
