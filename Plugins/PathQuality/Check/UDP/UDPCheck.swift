internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "rdp.udp": is Remote Desktop's UDP transport there, and does it work?
struct UDPCheck {
  /// Only a host whose port opened is asked.
  static let requires: [any AnyFactKey] = [FactKey<String>.address, FactKey<Int64>.targetPort]
  /// How far it is.
  static let wants: [any AnyFactKey] = [FactKey<Int64>.tcpRoundTrip]
  static let provides: [any AnyFactKey] = [FactKey<String>.udpOutcome]

  /// Where facts come from and findings go to.
  let run: Run

  /// Knocks and judges.
  func perform() -> RDPOutcome {
    guard let text = run[.address], let number = run[.targetPort],
      let port = UInt16(exactly: number), port != 0, let address = SocketAddress(text, port: port)
    else { return .inconclusive }
    let probe = UDPProbe(
      address: address, roundTrip: Int(clamping: run[.tcpRoundTrip] ?? 0),
      cancelDescriptor: run.cancelDescriptor)
    do throws(SystemError) {
      guard let sight = try probe.perform() else { return .cancelled }
      run.put(.udpOutcome, UDPJudge.outcome(sight))
      UDPJudge.judge(sight).report(to: run)
      return .done
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
  }
}
