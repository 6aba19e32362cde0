/// The kinds of expressions that are read, by the kernel's names.
enum ExpressionKind: String, CaseIterable {
  case immediate, payload, meta, ct, fib, exthdr, rt, socket, osf, numgen, hash, xfrm, tunnel
  case cmp, range, bitwise, byteorder, lookup
  case reject, nat, redir, masq, queue, fwd, notrack
  case match, target
  case counter, log, last, dup, dynset, limit, quota, connlimit, objref
  case offload = "flow_offload"

  /// Names differ in their first eight bytes, which compare as one number.
  private static let byNumber: [UInt64: ExpressionKind] = Dictionary(
    allCases.map { (number($0.rawValue.utf8), $0) }
  ) { first, _ in first }

  /// Finds the kind of a name; nil for kinds that are not read.
  init?(_ name: Attributes) {
    let bytes = name.bytes[name.range].prefix(8).prefix { $0 != 0 }
    guard let kind = Self.byNumber[Self.number(bytes)] else { return nil }
    self = kind
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
