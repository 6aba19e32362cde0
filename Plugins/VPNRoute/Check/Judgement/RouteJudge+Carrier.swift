internal import Linux
internal import Netlink
internal import PluginKit

extension RouteJudge {
  /// How long a WireGuard handshake is good for, in seconds: its keys are thrown away after that
  /// (Reject-After-Time in the WireGuard paper, section 6.1).
  static let handshakeSeconds: Int64 = 180

  /// A packet has come out of the tunnel lately, and so it works.
  func isAlive(_ tunnel: Tunnel) -> Bool {
    guard tunnel.isUp, let peer = tunnel.device?.peer(for: target) else { return false }
    return peer.lastHandshake > 0 && sight.clock - peer.lastHandshake <= Self.handshakeSeconds
  }

  /// Whether the tunnel that gets the packets brings them to its other end.
  func judgeCarrier(_ judgement: inout Judgement) {
    guard let carrier else { return }
    guard carrier.isUp else {
      judgement.doubt(
        .peerSilent, .tunnelMute, .notAllowed, because: "The tunnel \(carrier.name) is not up.")
      return
    }
    switch carrier.peers {
    case .known(let device):
      judgement.doubt(.tunnelMute, because: "The tunnel's own state tells more.")
      judgePeer(of: carrier, device, &judgement)
    case .denied:
      judgement.doubt(
        .peerSilent, .notAllowed, because: "Only root may see the state of \(carrier.name).",
        help: "Run as root, to see whether the other end of \(carrier.name) answers")
      judgeCounters(of: carrier, &judgement)
    case .failed(let why):
      judgement.doubt(
        .peerSilent, .notAllowed, because: "The state of \(carrier.name) was not told: \(why).")
      judgeCounters(of: carrier, &judgement)
    case .none:
      judgement.doubt(
        .peerSilent, .notAllowed, because: "\(carrier.name) does not say with whom it talks.")
      judgeCounters(of: carrier, &judgement)
    }
  }

  private func judgePeer(
    of tunnel: Tunnel, _ device: WireGuardDevice, _ judgement: inout Judgement
  ) {
    guard let peer = device.peer(for: target) else {
      judgement.doubt(.peerSilent, because: "The target is no peer's.")
      if device.isTruncated {
        judgement.doubt(.notAllowed, because: "The tunnel has more peers than were read.")
      } else {
        seeNotAllowed(tunnel, device, &judgement)
      }
      return
    }
    let age = sight.clock - peer.lastHandshake
    if peer.lastHandshake > 0, age <= Self.handshakeSeconds { return }
    let state =
      peer.lastHandshake == 0
      ? "has never answered" : "last answered \(Self.words(seconds: age)) ago"
    var evidence = [address, Evidence("interface", tunnel.name), Evidence("peer", state)]
    if let endpoint = peer.endpoint {
      evidence.append(Evidence("endpoint", endpoint, .address))
    } else {
      evidence.append(Evidence("endpoint", "not known"))
    }
    judgement.see(
      .peerSilent, "The tunnel \(tunnel.name) is up, and its other end \(state).", evidence,
      [
        Remedy(
          "Check that the peer's endpoint and keys are right, that its UDP port is open, and that "
            + "this machine's clock did not jump back",
          command: "sudo wg show \(ShellWord.quoted(tunnel.name))")
      ])
  }

  private func seeNotAllowed(
    _ tunnel: Tunnel, _ device: WireGuardDevice, _ judgement: inout Judgement
  ) {
    let allowed = device.peers.flatMap(\.allowed).prefix(16).map(\.description)
    judgement.see(
      .notAllowed,
      "Packets to \(target.host) go into the tunnel \(tunnel.name), and none of its peers may get "
        + "them (AllowedIPs).",
      wayEvidence + [Evidence("allowed", allowed.joined(separator: ", "), .address)],
      [Self.allowing(target, in: tunnel, device.peers.count == 1 ? device.peers[0] : nil)])
  }

  /// The line that lets the target into a tunnel.
  static func allowing(
    _ target: SocketAddress, in tunnel: Tunnel, _ peer: WireGuardPeer?
  ) -> Remedy {
    let host = "\(target.host)/\(target.bytes.count * 8)"
    let known = peer?.allowed.prefix(64).map(\.description) ?? []
    let line = "AllowedIPs = " + (known + [host]).joined(separator: ", ")
    return Remedy(
      peer == nil
        ? "Add \(host) to the AllowedIPs of the peer of \(tunnel.name) that leads there, and have "
          + "its administrator allow this machine there"
        : "In the configuration of \(tunnel.name), below [Peer]: \(line)")
  }

  /// What the counters of any tunnel tell.
  private func judgeCounters(of tunnel: Tunnel, _ judgement: inout Judgement) {
    guard let sent = tunnel.interface.sent, let received = tunnel.interface.received, sent > 0
    else {
      judgement.doubt(.tunnelMute, because: "\(tunnel.name) has no counters of use.")
      return
    }
    guard received == 0 else { return }
    judgement.see(
      .tunnelMute,
      "\(sent) packets went into the tunnel \(tunnel.name), and none ever came out of it.",
      [
        address, Evidence("interface", tunnel.name), Evidence("sent", sent),
        Evidence("received", received),
      ],
      [Remedy("Stop the VPN of \(tunnel.name) and start it again")])
  }

  /// A time for people.
  static func words(seconds: Int64) -> String {
    switch seconds {
    case ..<120: "\(seconds) seconds"
    case ..<7200: "\(seconds / 60) minutes"
    case ..<172_800: "\(seconds / 3600) hours"
    default: "\(seconds / 86_400) days"
    }
  }
}
