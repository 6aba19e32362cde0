/// The first packet of a client: X.224 Connection Request (MS-RDPBCGR 2.2.1.1).
package struct ConnectionRequest: Hashable, Sendable {
  /// The user's name that load balancers route by, if it is sent.
  package let cookie: UserCookie?
  /// The protocols offered; nil leaves the structure out, as clients before 2003 did.
  package let protocols: SecurityProtocols?
  /// What is asked for beside the protocols; not sent without them.
  package let flags: NegotiationRequestFlags

  /// Makes a request. The correlation flag is dropped, since its structure is never sent.
  package init(
    cookie: UserCookie? = nil, protocols: SecurityProtocols?, flags: NegotiationRequestFlags = []
  ) {
    self.cookie = cookie
    self.protocols = protocols
    self.flags = protocols == nil ? [] : flags.subtracting(.correlationInfo)
  }

  /// The whole packet's bytes.
  package func encoded() -> [UInt8] {
    var variable = cookie?.encoded() ?? []
    if let protocols {
      variable += NegotiationStructure(
        .request, flags: flags.rawValue, value: protocols.rawValue
      ).encoded()
    }
    return X224Unit(.connectionRequest, variable: variable).encoded()
  }

  /// Reads a request from the beginning of a stream.
  ///
  /// A routing token is skipped, and so is what follows the negotiation structure.
  package static func parse(_ bytes: [UInt8]) -> ParseProgress<ConnectionRequest> {
    TPKT.parse(bytes).map { packet throws(WireError) in
      try ConnectionRequest(X224Unit(packet, expecting: .connectionRequest).variable)
    }
  }

  /// Reads a unit's variable part.
  private init(_ variable: [UInt8]) throws(WireError) {
    let line = UserCookie.line(of: variable)
    let rest = variable[(line?.end ?? 0)...]
    let cookie = try line.flatMap { line throws(WireError) in
      try UserCookie(line: variable[..<line.contentEnd])
    }
    guard !rest.isEmpty else {
      self.init(cookie: cookie, protocols: nil)
      return
    }
    let structure = try NegotiationStructure(
      rest, allowed: [.request], offset: X224Unit.variableOffset + rest.startIndex)
    self.init(
      cookie: cookie, protocols: SecurityProtocols(rawValue: structure.value),
      flags: NegotiationRequestFlags(rawValue: structure.flags))
  }
}
