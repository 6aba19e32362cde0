/// What speaks for a renewal and what for another party, where a certificate is not the one that
/// is remembered.
///
/// Names can be copied by anyone: they tell what is likely, and only the fingerprint proves it.
package struct PinComparison: Hashable, Sendable {
  /// In words, to be put one after the other.
  package private(set) var forRenewal: [String] = []
  /// In words, to be put one after the other.
  package private(set) var againstRenewal: [String] = []
  /// Whether the server most likely renewed its certificate itself.
  package private(set) var isRenewal = false

  /// A certificate that ends within this time was about to be renewed: 30 days.
  private static let soon = 30 * Moment.day

  /// Compares what is remembered with what is shown.
  package init(_ old: SeenCertificate, _ new: SeenCertificate, now: Int64) {
    let hasSameKey = old.key != nil && old.key == new.key
    if hasSameKey { forRenewal.append("the key is the same") }
    let hasSameNames = compareNames(old, new)
    let fitsTimes = hasSameKey || compareTimes(old, new, now)
    isRenewal = hasSameKey || (hasSameNames && fitsTimes)
  }

  private mutating func compareNames(_ old: SeenCertificate, _ new: SeenCertificate) -> Bool {
    // Old clients remembered no names.
    guard !old.subject.isEmpty else {
      againstRenewal.append("the client remembers no name to compare")
      return false
    }
    let isOwn = old.subject == old.issuer && new.subject == new.issuer
    if old.subject != new.subject {
      againstRenewal.append("it is for \(new.subject), the remembered one for \(old.subject)")
    }
    if old.issuer != new.issuer {
      againstRenewal.append("\(new.issuer) signed it, the remembered one \(old.issuer)")
    }
    guard old.subject == new.subject, old.issuer == new.issuer else { return false }
    forRenewal.append(
      isOwn
        ? "both are signed by themselves under the same name, as when Windows renews its own"
        : "both have the same name and issuer")
    return true
  }

  private mutating func compareTimes(
    _ old: SeenCertificate, _ new: SeenCertificate, _ now: Int64
  ) -> Bool {
    if let begin = old.notBefore, let newBegin = new.notBefore, newBegin < begin {
      againstRenewal.append("it is older than the remembered one")
      return false
    }
    guard let end = old.notAfter else { return true }
    if end < now {
      forRenewal.append("the remembered one ended on \(Moment.text(end))")
      return true
    }
    if end - now < Self.soon {
      forRenewal.append("the remembered one ends on \(Moment.text(end))")
      return true
    }
    againstRenewal.append("the remembered one is good until \(Moment.text(end))")
    return false
  }
}
