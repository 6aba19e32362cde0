private import CRDPCheck
private import PluginKit
private import TLSProbe

// Whether the certificate is for the host that was dialled.
extension CertificateJudge {
  /// How many names stand in a sentence or in evidence.
  private static let shownNames = 3

  /// Whether clients will find the dialled host in the certificate.
  static func judgeName(_ view: CertificateView) -> [Judged] {
    if view.matchesHost || isBeyondNames(view) { return [] }
    let better = dialableName(view)
    var message = sentence(view)
    if let better, isSameLabel(better, view.host) {
      message +=
        " Their first labels are equal, so it is likely the right machine, but"
        + " clients compare the whole name."
    } else if isAddress(view.host), better != nil {
      message += " A certificate seldom holds addresses, so clients warn whenever one is dialled."
    }
    let remedy = better.map { Remedy("Dial \($0), if that name leads to the same machine.") }
    return [
      .present(
        .nameMismatch, message, evidence: evidence(view),
        remedies: [remedy].compactMap(\.self))
    ]
  }

  /// Whether no name could settle anything: an address was dialled, and nobody vouches for the names
  /// in the certificate. Clients then ask about the certificate as a whole, whatever it says.
  private static func isBeyondNames(_ view: CertificateView) -> Bool {
    isAddress(view.host) && view.leaf.isSelfSigned
  }

  /// Which names there are, and which was dialled.
  private static func sentence(_ view: CertificateView) -> String {
    let names = view.names
    if names.isEmpty { return "The certificate names no host, and clients warn." }
    let more = names.count > shownNames ? " and \(names.count - shownNames) more" : ""
    let shown = names.prefix(shownNames).joined(separator: ", ") + more
    return "The certificate is for \(shown), not for \(view.host); clients warn."
  }

  /// The host, the first names and the address, each with its privacy.
  private static func evidence(_ view: CertificateView) -> [Evidence] {
    [Evidence("dialled", view.host, privacy(view.host))]
      + view.names.prefix(shownNames).map { Evidence("certificate-name", $0, privacy($0)) }
      + [view.address.map { Evidence("address", $0, .address) }].compactMap(\.self)
  }

  /// Addresses and names are redacted apart.
  private static func privacy(_ host: String) -> RDPPrivacy {
    isAddress(host) ? .address : .hostName
  }

  /// The name to dial in place of the host: one with the same first label before any other.
  private static func dialableName(_ view: CertificateView) -> String? {
    let names = view.names.filter { ServerName.indication(for: $0) != nil }
    return names.first { isSameLabel($0, view.host) } ?? names.first
  }

  /// Whether two names begin with one and the same machine name.
  private static func isSameLabel(_ left: String, _ right: String) -> Bool {
    guard !isAddress(left), !isAddress(right) else { return false }
    return firstLabel(left) == firstLabel(right)
  }

  /// The machine name before the first dot.
  private static func firstLabel(_ name: String) -> String {
    String(name.prefix { $0 != "." }).lowercased()
  }

  /// Whether a host is an address of IPv4 or IPv6 rather than a name.
  private static func isAddress(_ host: String) -> Bool {
    host.contains(":") || host.allSatisfy { $0 == "." || $0.isNumber }
  }
}
