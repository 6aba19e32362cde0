import Linux
import PacketFilter

@testable import Firewall

// Places and sights as tests write them.

extension Chain.ID {
  static let output = Chain.ID(.inet, "lab", "output")
  static let input = Chain.ID(.inet, "lab", "input")
}

extension Sight {
  static let server = SocketAddress(family: .v4, bytes: [10, 77, 2, 2], port: 3389)

  /// A sight of rules that were read.
  static func read(
    _ outcome: String?, tcp: FlowVerdict = FlowVerdict(request: .passes),
    udp: FlowVerdict = FlowVerdict(request: .passes), _ blames: Blame...
  ) -> Sight {
    let pairs = blames.map { ($0.decision, $0) }
    let verdicts = Verdicts(
      tcp: tcp, udp: udp, blames: Dictionary(pairs) { first, _ in first })
    return Sight(address: server, outcome: outcome, reading: .read(verdicts))
  }
}

extension Blame {
  /// A blame with a count.
  func counting(_ packets: UInt64?) -> Blame {
    var blame = self
    blame.counted = packets
    return blame
  }
}
