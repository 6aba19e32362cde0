internal import CRDPCheck
internal import Linux
internal import PluginKit

/// The check "service.rdp": the Remote Desktop service of this machine, where it is the target.
struct ServiceCheck: Sendable {
  /// The facts without which nobody knows what the target is.
  static let requires: [any AnyFactKey] = [
    FactKey<[String]>.addresses, FactKey<Int64>.targetPort,
  ]
  /// The facts that it puts.
  static let provides: [any AnyFactKey] = [
    FactKey<String>.serviceName, FactKey<String>.serviceState, FactKey<String>.serviceListener,
  ]
  /// More addresses of one name are not looked at.
  private static let addressLimit = 64

  /// Lists this machine's own addresses.
  var interfaces: @Sendable () throws(SystemError) -> [NetworkInterface] = {
    () throws(SystemError) in try NetworkInterface.all()
  }
  /// Reads the machine.
  var look: @Sendable ([SocketAddress]) -> ServiceSight = { ServiceSurvey().look($0) }

  /// Does the look for one target.
  func run(_ run: Run) -> RDPOutcome {
    guard let number = run[.targetPort], let port = UInt16(exactly: number) else {
      return .inconclusive
    }
    let addresses = (run[.addresses] ?? []).prefix(Self.addressLimit)
      .compactMap { SocketAddress($0, port: port) }
    let own: [SocketAddress]
    do throws(SystemError) {
      own = try Self.own(addresses, interfaces)
    } catch {
      run.log(.error, "\(error)")
      return .inconclusive
    }
    guard !own.isEmpty else { return .notApplicable }
    ServiceJudge.judge(look(own)).report(to: run)
    return .done
  }

  /// Those that lead back to this machine.
  static func own(
    _ addresses: [SocketAddress], _ interfaces: () throws(SystemError) -> [NetworkInterface]
  ) throws(SystemError) -> [SocketAddress] {
    guard !addresses.allSatisfy(\.isLoopback) else { return addresses }
    let all = try interfaces()
    return addresses.filter { address in
      address.isLoopback || all.contains { $0.address.bytes == address.bytes }
    }
  }
}
