internal import CRDPCheck
internal import PluginKit

/// One fact that is ready to be published.
enum FactPut: Hashable, Sendable {
  /// Text that anybody may read.
  case text(FactKey<String>, String)
  /// An address, which reports may hide.
  case address(FactKey<String>, String)
  /// A number.
  case number(FactKey<Int64>, Int64)
  /// A truth value.
  case truth(FactKey<Bool>, Bool)
  /// Bytes that name the host.
  case bytes(FactKey<[UInt8]>, [UInt8])

  /// Publishes the fact.
  func put(in run: Run) {
    switch self {
    case .text(let key, let value): run.put(key, value)
    case .address(let key, let value): run.put(key, value, privacy: .address)
    case .number(let key, let value): run.put(key, value)
    case .truth(let key, let value): run.put(key, value)
    case .bytes(let key, let value): run.put(key, value, privacy: .hostName)
    }
  }
}
