private import CAres
private import Glibc
internal import Linux

extension Outcome {
  /// The most addresses that are taken from one answer.
  static let mostAddresses = 64

  /// Reads what the library handed over for a question.
  init(status: CInt, answer: UnsafeBufferPointer<UInt8>, family: SocketAddress.Family) {
    switch status {
    case ARES_SUCCESS: self = Self.records(answer, family)
    case ARES_ENODATA: self = .noData
    case ARES_ENOTFOUND: self = .nameUnknown
    case ARES_EREFUSED: self = .refused
    case ARES_ESERVFAIL: self = .failed("SERVFAIL")
    case ARES_EFORMERR: self = .failed("FORMERR")
    case ARES_ENOTIMP: self = .failed("NOTIMP")
    case ARES_ETIMEOUT: self = .silent
    case ARES_ECONNREFUSED: self = .unreachable
    case ARES_EDESTRUCTION, ARES_ECANCELLED: self = .pending
    default: self = .failed(AresError(status: status).description)
    }
  }

  private static func records(
    _ answer: UnsafeBufferPointer<UInt8>, _ family: SocketAddress.Family
  ) -> Outcome {
    let result = family == .v4 ? v4(answer) : v6(answer)
    switch result {
    case .success(let addresses): return addresses.isEmpty ? .noData : .addresses(addresses)
    case .failure(AresError(status: ARES_ENODATA)): return .noData
    case .failure(let error): return .failed("broken answer: \(error)")
    }
  }

  private static func v4(
    _ answer: UnsafeBufferPointer<UInt8>
  ) -> Result<[SocketAddress], AresError> {
    var found = [ares_addrttl](repeating: ares_addrttl(), count: mostAddresses)
    var count = CInt(mostAddresses)
    let status = ares_parse_a_reply(
      answer.baseAddress, CInt(answer.count), nil, &found, &count)
    guard status == ARES_SUCCESS else { return .failure(AresError(status: status)) }
    return .success(
      found.prefix(Int(count)).map { record in
        let bytes = withUnsafeBytes(of: record.ipaddr) { [UInt8]($0) }
        return SocketAddress(family: .v4, bytes: bytes, port: 0)
      })
  }

  private static func v6(
    _ answer: UnsafeBufferPointer<UInt8>
  ) -> Result<[SocketAddress], AresError> {
    var found = [ares_addr6ttl](repeating: ares_addr6ttl(), count: mostAddresses)
    var count = CInt(mostAddresses)
    let status = ares_parse_aaaa_reply(
      answer.baseAddress, CInt(answer.count), nil, &found, &count)
    guard status == ARES_SUCCESS else { return .failure(AresError(status: status)) }
    return .success(
      found.prefix(Int(count)).map { record in
        let bytes = withUnsafeBytes(of: record.ip6addr) { [UInt8]($0) }
        return SocketAddress(family: .v6, bytes: bytes, port: 0)
      })
  }
}
