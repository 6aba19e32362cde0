internal import Linux
internal import PluginKit
internal import RDPWire
internal import TLSProbe

/// The facts that follow from one ladder.
enum LadderFacts {
  /// The most bytes of certificates that are published.
  static let chainLimit = 64 * 1024

  /// The facts of one rung, once its outcome is known.
  static func of(_ rung: Rung, _ result: LadderResult, at address: SocketAddress) -> [FactPut] {
    switch rung {
    case .tcp: tcp(result, address)
    case .negotiation: negotiation(result)
    case .tls: tls(result)
    }
  }

  /// What is known when the ladder has ended; where it stopped comes last.
  static func ending(_ result: LadderResult) -> [FactPut] {
    transport(result) + [.text(.ladderStop, result.stop?.word ?? "none")]
  }

  /// What the kernel counted. Sizes say something only where the connection opened.
  private static func transport(_ result: LadderResult) -> [FactPut] {
    guard let counts = result.transport else { return [] }
    let repeated = FactPut.number(.tcpRetransmissions, Int64(counts.retransmissions))
    guard result.tcp == .open else { return [repeated] }
    return [
      repeated, .number(.tcpPathMTU, Int64(counts.pathMTU)),
      .number(.tcpSegmentSize, Int64(counts.segmentSize)),
      .number(.tcpReceivedSegment, Int64(counts.receivedSegment)),
    ]
  }

  /// The facts of the connection.
  private static func tcp(_ result: LadderResult, _ address: SocketAddress) -> [FactPut] {
    guard let outcome = result.tcp else { return [] }
    let common: [FactPut] = [
      .address(.dialledAddress, address.host), .text(.tcpOutcome, outcome.word),
      .truth(.stageTCP, outcome == .open),
    ]
    guard outcome == .open else { return common }
    return [.address(.address, address.host)] + common
      + (result.roundTrip.map { [.number(.tcpRoundTrip, $0)] } ?? [])
  }

  /// The facts of the X.224 exchange.
  private static func negotiation(_ result: LadderResult) -> [FactPut] {
    guard let outcome = result.negotiation else { return [] }
    let common: [FactPut] = [
      .text(.negotiationOutcome, outcome.word), .truth(.stageNegotiation, outcome.isConfirmed),
    ]
    switch outcome {
    case .selected(let protocols, let flags):
      return common + [
        .number(.selectedProtocol, Int64(protocols.rawValue)),
        .number(.negotiationFlags, Int64(flags.rawValue)),
      ]
    case .unnegotiated: return common + [.number(.selectedProtocol, 0)]
    case .refused(let failure):
      return common + [.number(.negotiationFailure, Int64(failure.rawValue))]
    default: return common
    }
  }

  /// The facts of the TLS handshake.
  private static func tls(_ result: LadderResult) -> [FactPut] {
    switch result.tls {
    case nil, .unavailable: return []
    case .done(let summary):
      return [
        .bytes(.tlsChain, chain(summary.chain)), .text(.tlsVersion, summary.version),
        .text(.tlsCipher, summary.cipher), .text(.tlsOutcome, "done"), .truth(.stageTLS, true),
      ]
    case .alert(let number, _):
      return [
        .number(.tlsAlert, Int64(number)), .text(.tlsOutcome, "alert"), .truth(.stageTLS, false),
      ]
    case .some(let outcome):
      return [.text(.tlsOutcome, outcome.word), .truth(.stageTLS, false)]
    }
  }

  /// Whole certificates, as many as fit.
  private static func chain(_ certificates: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for certificate in certificates {
      guard bytes.count + certificate.count <= chainLimit else { break }
      bytes += certificate
    }
    return bytes
  }
}
