/// What a packet may come to in a chain, and who says so.
package struct Decision: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case accept
    case drop
    case reject(Expression.Rejection)
    /// Handed to a program, which decides.
    case queue
    /// Led to another address or port, as far as the rule names them.
    case redirect(address: [UInt8]?, port: UInt16?)
    /// Something that is not known here.
    case unknown(String)
  }

  package let kind: Kind
  package let chain: Chain.ID
  /// The rule's number; nil where the chain's policy decides.
  package let handle: UInt64?
  /// The rule's place in its chain, from 0.
  package let position: Int?
  /// Where the packet came into the chains.
  package let base: Chain.ID

  package init(
    _ kind: Kind, chain: Chain.ID, handle: UInt64? = nil, position: Int? = nil,
    base: Chain.ID? = nil
  ) {
    self.kind = kind
    self.chain = chain
    self.handle = handle
    self.position = position
    self.base = base ?? chain
  }

  /// The packet goes no further.
  package var stops: Bool {
    switch kind {
    case .drop, .reject: true
    case .accept, .redirect, .queue, .unknown: false
    }
  }

  /// It may go no further.
  package var mayStop: Bool {
    switch kind {
    case .drop, .reject, .queue, .unknown: true
    case .accept, .redirect: false
    }
  }
}
