/// What a rule or an element of a map orders.
package enum Verdict: Hashable, Sendable {
  case accept, drop, queue, stolen
  /// Go on with the next expression, the next rule, or where the chain was called from.
  case goOn, breakOff, returnBack
  case jump(String)
  case goTo(String)

  /// Reads the kernel's number (linux/netfilter.h and nf_tables.h).
  package init?(_ code: Int32, chain: String?) {
    switch code {
    case -1: self = .goOn
    case -2: self = .breakOff
    case -5: self = .returnBack
    case -3: self = .jump(chain ?? "")
    case -4: self = .goTo(chain ?? "")
    case 0..<Int32.max:
      // The upper half has a queue's number.
      switch code & 0xFF {
      case 0: self = .drop
      case 1: self = .accept
      case 2: self = .stolen
      case 3: self = .queue
      default: return nil
      }
    default: return nil
    }
  }
}
