private import Glibc
internal import Linux
internal import PluginKit

/// What the datagrams say of the UDP transport.
enum UDPJudge {
  /// From so many lost on, of eight, it is called erratic.
  static let leastLost = 3

  /// The word of the fact "udp.outcome".
  static func outcome(_ sight: UDPSight) -> String {
    if sight.isFullAnswered { return isErratic(sight) ? "erratic" : "answered" }
    if sight.isSmallAnswered { return "small-only" }
    if let failure = sight.failure {
      return [EPERM, EACCES].contains(failure.number) ? "denied-here" : "failed"
    }
    return sight.notice == nil ? "silent" : "refused"
  }

  private static func isErratic(_ sight: UDPSight) -> Bool {
    sight.full.lost >= leastLost && sight.full.isSignificant
  }

  /// Judges everything.
  static func judge(_ sight: UDPSight) -> Judgement {
    var judgement = Judgement()
    switch outcome(sight) {
    case "silent":
      judgement.see(
        "udp.silent",
        "Nothing answers on the UDP port: the server has no UDP transport, or something drops it. "
          + "Clients use TCP then.")
    case "denied-here":
      judgement.see(
        "udp.denied-here", "This machine's own rules forbid UDP to this port; clients use TCP.")
    case "small-only":
      judgement.see(
        "udp.small-only",
        "A datagram of 16 bytes is answered, those of 1232 bytes that the protocol demands are not."
      )
    case "erratic":
      judgement.see(
        "udp.erratic",
        "\(sight.full) datagrams were not answered, although the UDP transport is there.",
        [Evidence("datagrams-sent", sight.full.sent), Evidence("datagrams-lost", sight.full.lost)])
    case "failed":
      for finding in UDPFindings.all {
        judgement.doubt(finding.id, "No datagram could be sent.")
      }
    default: break
    }
    return judgement
  }
}
