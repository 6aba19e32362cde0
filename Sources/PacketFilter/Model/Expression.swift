/// One step of a rule, in the kernel's own terms: it loads, compares or acts on registers.
package enum Expression: Hashable, Sendable {
  package enum Comparison: UInt32, Hashable, Sendable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
  }

  /// Which header an offset counts from.
  package enum Header: UInt32, Hashable, Sendable {
    case link, network, transport, inner
  }

  /// A refusal that is sent back: a reset, or ICMP with its code; `isGeneral` codes are nft's own.
  package enum Rejection: Hashable, Sendable {
    case reset
    case icmp(code: UInt32, isGeneral: Bool)
  }

  case immediate(to: Int, [UInt8])
  case verdict(Verdict)
  case payload(Header, offset: Int, count: Int, to: Int)
  case meta(UInt32, to: Int)
  case setMeta(UInt32, from: Int)
  case ct(UInt32, to: Int)
  case fib(result: UInt32, flags: UInt32, to: Int)
  case compare(Int, Comparison, [UInt8])
  case range(Int, isInverted: Bool, from: [UInt8], through: [UInt8])
  case bitwise(Int, to: Int, mask: [UInt8], xor: [UInt8])
  case byteOrder(Int, to: Int, count: Int, unit: Int)
  case lookup(set: String, Int, to: Int?, isInverted: Bool)
  case counter(packets: UInt64)
  case reject(Rejection)
  case nat(isDestination: Bool, address: Int?, port: Int?)
  case redirect(port: Int?)
  case masquerade
  case noTrack
  case match(XTMatch)
  case target(XTTarget)
  /// Puts something into a register that is not known here.
  case load(String, to: Int)
  /// Changes or counts something that decides nothing about the packet.
  case effectless(String)
  /// May stop the rule, for reasons that are not known here.
  case condition(String)
  /// May do anything.
  case unknown(String)
}
