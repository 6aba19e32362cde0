internal import Linux
internal import PacketFilter

/// What was seen of this machine's packet filter.
struct Sight: Hashable, Sendable {
  /// What reading the rules came to.
  enum Reading: Hashable, Sendable {
    /// Only root may look.
    case forbidden
    case failed(String)
    case read(Verdicts)
  }

  /// What the rules say.
  struct Verdicts: Hashable, Sendable {
    var tcp: FlowVerdict
    var udp: FlowVerdict
    /// Whoever stands behind the decisions, by decision.
    var blames: [Decision: Blame] = [:]
  }

  let address: SocketAddress
  /// The word of the fact "tcp.outcome"; nil when it did not come.
  let outcome: String?
  var reading: Reading
  /// Whoever looked is root, and may lack only the capability.
  var isRoot = false
  /// The tables of the old iptables, whose rules nf_tables does not show.
  var oldTables: [String] = []
  /// The error of sending a UDP packet to the port; nil when none came or nothing was sent.
  var datagramError: CInt?

  init(address: SocketAddress, outcome: String?, reading: Reading = .forbidden) {
    self.address = address
    self.outcome = outcome
    self.reading = reading
  }

  /// The connection opens, so that no rule stops it, whatever was read.
  var isOpen: Bool { outcome == "open" }
}
