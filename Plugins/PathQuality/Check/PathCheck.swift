internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "path.quality": measures the way beside the handshake, and judges nothing.
struct PathCheck {
  /// The facts without which there is nowhere to ping.
  static let requires: [any AnyFactKey] = [
    FactKey<[String]>.addresses, FactKey<Int64>.targetPort,
  ]
  /// What it measures.
  static let provides: [any AnyFactKey] = [
    FactKey<Int64>.echoesSent, FactKey<Int64>.echoesAnswered, FactKey<Int64>.pathRoundTrip,
    FactKey<Int64>.pathJitter, FactKey<Int64>.pathMTU,
  ]

  /// Where facts come from and go to.
  let run: Run

  /// Pings and tells what came of it.
  func perform() -> RDPOutcome {
    guard let address = Target.first(in: run) else { return .inconclusive }
    do throws(SystemError) {
      let pings = EchoRun(address: address, cancelDescriptor: run.cancelDescriptor)
      guard let train = try pings.perform({ QuickLook(largest: $0) }) else { return .cancelled }
      put(train)
      return .done
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
  }

  /// Puts what was measured; nothing where no ping could leave.
  private func put(_ train: EchoTrain) {
    let loss = train.loss
    guard train.refusal == nil, loss.sent > 0 else { return }
    run.put(.echoesSent, Int64(loss.sent))
    run.put(.echoesAnswered, Int64(loss.sent - loss.lost))
    if let median = train.median { run.put(.pathRoundTrip, Int64(median)) }
    if let jitter = train.jitter { run.put(.pathJitter, Int64(jitter)) }
    let small = EchoTrain.smallSize(train.family)
    if let size = train.largestAnswered, size > small { run.put(.pathMTU, Int64(size)) }
  }
}
