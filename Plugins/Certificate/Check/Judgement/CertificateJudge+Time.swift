private import PluginKit
private import TLSProbe

// When the certificate is valid, by this machine's clock and by the server's.
extension CertificateJudge {
  /// How near its end a certificate is worth a word, in seconds.
  private static let soon: Int64 = 14 * 86_400

  /// Expired, not yet valid, about to expire; and which clock says so.
  static func judgeTime(_ view: CertificateView) -> [Judged] {
    guard let first = view.leaf.notBefore, let last = view.leaf.notAfter else {
      let reason = "the certificate's dates cannot be read"
      return [FindingID.expired, .notYetValid, .expiresSoon, .clockDisagrees].map {
        .unknown($0, because: reason)
      }
    }
    if view.now > last { return [expired(view, last), clock(view)].compactMap(\.self) }
    if view.now < first { return [notYetValid(view, first), clock(view)].compactMap(\.self) }
    if let late = authorityOutOfTime(view) { return [late] }
    return UTCTime.distance(last, view.now) < soon ? [expiresSoon(view, last)] : []
  }

  /// Past its last second.
  private static func expired(_ view: CertificateView, _ last: Int64) -> Judged {
    let past = UTCTime.span(between: view.now, last)
    let date = UTCTime.text(last)
    var message = "The certificate expired \(past) ago, on \(date); clients warn."
    if !view.others.isEmpty, view.chain.allSatisfy({ !$0.isValid(at: view.now) }) {
      message +=
        " All certificates in the chain are out of their time: this machine's clock"
        + " may be wrong."
    }
    return .present(
      .expired, message, evidence: times(view),
      remedies: [
        Remedy(
          "Renew the certificate on the server. Windows makes a new one of its own when the old"
            + " one is deleted from the Remote Desktop store and the Remote Desktop Services"
            + " restart.")
      ])
  }

  /// Before its first second.
  private static func notYetValid(_ view: CertificateView, _ first: Int64) -> Judged {
    let ahead = UTCTime.span(between: view.now, first)
    return .present(
      .notYetValid,
      "The certificate is valid from \(UTCTime.text(first)) on, \(ahead) from now by this"
        + " machine's clock; clients warn. A clock that is behind looks just the same.",
      evidence: times(view),
      remedies: [
        Remedy("Compare this machine's clock with the server's, and set the wrong one.")
      ])
  }

  /// Only where the certificate is out of its time here is there something to compare.
  private static func clock(_ view: CertificateView) -> Judged? {
    guard let serverTime = view.serverTime else {
      return .unknown(.clockDisagrees, because: "the server's clock is not known")
    }
    guard view.leaf.isValid(at: serverTime) else { return nil }
    let difference = UTCTime.span(between: serverTime, view.now)
    return .present(
      .clockDisagrees,
      "By the server's clock the certificate is valid: the clocks differ by \(difference), and one"
        + " of them is wrong.",
      evidence: times(view) + [Evidence("server-time", UTCTime.text(serverTime))],
      remedies: [Remedy("Compare both clocks with a third, and set the one that is wrong.")])
  }

  /// Valid, but not for long.
  private static func expiresSoon(_ view: CertificateView, _ last: Int64) -> Judged {
    .present(
      .expiresSoon,
      "The certificate expires in \(UTCTime.span(between: view.now, last)), on \(UTCTime.text(last)).",
      evidence: times(view))
  }

  /// The dates and this machine's clock.
  private static func times(_ view: CertificateView) -> [Evidence] {
    let dates = [("not-before", view.leaf.notBefore), ("not-after", view.leaf.notAfter)]
    return dates.compactMap { key, time in time.map { Evidence(key, UTCTime.text($0)) } }
      + [Evidence("client-time", UTCTime.text(view.now))]
  }
}

extension CertificateFacts {
  /// Whether a moment lies between its dates; dates that cannot be read bound nothing.
  fileprivate func isValid(at time: Int64) -> Bool {
    time >= notBefore ?? .min && time <= notAfter ?? .max
  }
}
