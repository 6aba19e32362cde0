internal import PluginKit

/// Decides whether a client would refuse the server's certificate. Pure: all is handed in.
package enum PinJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ sight: PinSight) -> [Judged] {
    // FreeRDP asks its memory only where the machine does not trust the certificate for the name.
    guard !sight.isTrusted else { return [] }
    let changed = sight.own.filter { !$0.certificate.isSame(as: sight.shown) }
    let isKnown = sight.own.count > changed.count
    if !isKnown, let pin = changed.filter({ !$0.isRetired }).max(by: tellsLess) {
      return blocking(pin, sight)
    }
    let other = sight.ofAddress.filter { !$0.certificate.isSame(as: sight.shown) }
    let old = changed.first ?? other.first
    return [old.map { stale($0, sight) }].compactMap(\.self) + unknown(sight)
  }

  /// A file of its own has the whole certificate, a line has its names only.
  private static func tellsLess(_ left: Pin, _ right: Pin) -> Bool {
    left.form == .line && right.form == .file
  }

  private static func blocking(_ pin: Pin, _ sight: PinSight) -> [Judged] {
    let comparison = PinComparison(pin.certificate, sight.shown, now: sight.now)
    let isRenewal = comparison.isRenewal
    let other = isRenewal ? FindingID.pinReplaced : .pinRotated
    return [
      isRenewal ? rotated(pin, comparison, sight) : replaced(pin, comparison, sight),
      .unknown(other, because: "the change is told as the other of two kinds"),
    ]
  }

  private static func rotated(
    _ pin: Pin, _ comparison: PinComparison, _ sight: PinSight
  ) -> Judged {
    .present(
      .pinRotated,
      "The server's certificate is not the one that FreeRDP remembers for \(pin.host) port"
        + " \(pin.port), so it refuses or asks. It looks like a renewal:"
        + " \(comparison.forRenewal.joined(separator: ", and ")). Names can be copied; compare the"
        + " fingerprint.",
      evidence: evidence(pin, sight),
      remedies: [
        Remedy(
          "Have the server's operator confirm that its certificate's SHA-256 fingerprint is now"
            + " \(sight.shown.fingerprint)."),
        Remedy(
          "Only then make the client forget the old one; it asks once for the new one.",
          command: pin.forgetting),
      ])
  }

  private static func replaced(
    _ pin: Pin, _ comparison: PinComparison, _ sight: PinSight
  ) -> Judged {
    .present(
      .pinReplaced,
      "The server's certificate is not the one that FreeRDP remembers for \(pin.host) port"
        + " \(pin.port), so it refuses or asks. It does not look like a renewal:"
        + " \(comparison.againstRenewal.joined(separator: ", and ")). The server may have been set"
        + " up anew, or somebody stands in between.",
      evidence: evidence(pin, sight),
      remedies: [
        Remedy(
          "Type no password there before the server's operator has confirmed, by telephone or in"
            + " person, that its certificate's SHA-256 fingerprint is now"
            + " \(sight.shown.fingerprint)."),
        Remedy(
          "Only if it is: make the client forget the old one; it asks once for the new one.",
          command: pin.forgetting),
      ])
  }

  private static func stale(_ pin: Pin, _ sight: PinSight) -> Judged {
    .present(
      .pinStale,
      "\(pin.path) remembers another certificate for \(pin.host) port \(pin.port); a client that"
        + " reads it refuses or asks.",
      evidence: evidence(pin, sight))
  }

  private static func unknown(_ sight: PinSight) -> [Judged] {
    let told = sight.refusals.first { $0.reason != nil }
    guard let told, let reason = told.reason else { return [] }
    return [
      .unknown(.pinRotated, because: reason, wouldHelp: told.help(as: sight.user)),
      .unknown(.pinReplaced, because: reason),
    ]
  }

  /// Both certificates, so that a person can compare.
  private static func evidence(_ pin: Pin, _ sight: PinSight) -> [Evidence] {
    let old = pin.certificate
    let new = sight.shown
    let dates = [
      ("remembered-not-after", old.notAfter), ("shown-not-before", new.notBefore),
      ("shown-not-after", new.notAfter),
    ]
    return [
      Evidence("file", pin.path, .userName),
      Evidence("remembered-fingerprint", old.fingerprint),
      Evidence("shown-fingerprint", new.fingerprint),
      Evidence("shown-sha1", new.sha1),
      Evidence("remembered-subject", old.subject, .hostName),
      Evidence("shown-subject", new.subject, .hostName),
      Evidence("remembered-issuer", old.issuer, .hostName),
      Evidence("shown-issuer", new.issuer, .hostName),
    ] + dates.compactMap { key, time in time.map { Evidence(key, Moment.text($0)) } }
  }
}
