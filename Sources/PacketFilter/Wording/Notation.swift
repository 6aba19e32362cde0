/// How bytes of a rule are written for people.
enum Notation: Hashable, Sendable {
  /// A number in network order, or in this machine's.
  case network, number
  case address, name, state, transport, hexadecimal
  /// Bytes that a rule itself puts there.
  case literal([UInt8])

  /// The notation of something that belongs to a packet (enum nft_meta_keys).
  init(meta key: UInt32) {
    switch key {
    case 6, 7: self = .name
    case 1: self = .hexadecimal
    case 16: self = .transport
    default: self = .number
    }
  }

  private static let metaNames: [UInt32: String] = [
    1: "protocol", 3: "mark", 4: "iif", 5: "oif", 6: "iifname", 7: "oifname", 10: "skuid",
    11: "skgid", 15: "nfproto", 16: "l4proto", 19: "pkttype", 23: "cgroup",
  ]

  static func metaName(_ key: UInt32) -> String { metaNames[key] ?? "\(key)" }

  func text(_ bytes: [UInt8]) -> String {
    switch self {
    case .network:
      bytes.count <= 8 ? "\(bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })" : hex(bytes)
    case .number:
      bytes.count <= 8
        ? "\(bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })" : hex(bytes)
    case .address: address(bytes)
    case .name:
      "\"" + String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        + (bytes.last == 0 || bytes.count == 16 ? "\"" : "*\"")
    case .state: state(bytes)
    case .transport: bytes == [6] ? "tcp" : bytes == [17] ? "udp" : "\(bytes.first ?? 0)"
    case .hexadecimal, .literal: hex(bytes)
    }
  }

  private func hex(_ bytes: [UInt8]) -> String {
    "0x" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The bits of a connection's state.
  private func state(_ bytes: [UInt8]) -> String {
    let bits = bytes.first ?? 0
    let names: [(UInt8, String)] = [
      (1, "invalid"), (2, "established"), (4, "related"), (8, "new"), (64, "untracked"),
    ]
    return names.filter { bits & $0.0 != 0 }.map(\.1).joined(separator: ",")
  }

  /// An address; one that a rule compares only in part is filled up with zeros.
  private func address(_ bytes: [UInt8]) -> String {
    if bytes.count <= 4 {
      let all = bytes + [UInt8](repeating: 0, count: 4 - bytes.count)
      return all.map(String.init).joined(separator: ".")
        + (bytes.count < 4 ? "/\(bytes.count * 8)" : "")
    }
    let all = bytes + [UInt8](repeating: 0, count: max(0, 16 - bytes.count))
    let groups = stride(from: 0, to: 16, by: 2).map { UInt16(all[$0]) << 8 | UInt16(all[$0 + 1]) }
    let text = Self.joined(groups)
    return text + (bytes.count < 16 ? "/\(bytes.count * 8)" : "")
  }

  /// The first longest row of zeros, of two at the least, is left out (RFC 5952 section 4.2).
  private static func joined(_ groups: [UInt16]) -> String {
    var best = 0..<0
    for start in groups.indices {
      let count = groups[start...].prefix { $0 == 0 }.count
      if count > max(1, best.count) { best = start..<start + count }
    }
    func words(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if best.isEmpty { return words(groups[...]) }
    return words(groups[..<best.lowerBound]) + "::" + words(groups[best.upperBound...])
  }
}
