/// The first packet of a server: X.224 Connection Confirm (MS-RDPBCGR 2.2.1.2).
package struct ConnectionConfirm: Hashable, Sendable {
  /// What the server says of the offered protocols.
  package let answer: NegotiationAnswer
  /// The server's number for the connection: 0x1234 from Windows, others elsewhere.
  package let source: UInt16

  /// Makes a confirm.
  package init(_ answer: NegotiationAnswer, source: UInt16 = 0x1234) {
    self.answer = answer
    self.source = source
  }

  /// The whole packet's bytes.
  package func encoded() -> [UInt8] {
    let variable: [UInt8] =
      switch answer {
      case .none: []
      case .selected(let protocols, let flags):
        NegotiationStructure(.response, flags: flags.rawValue, value: protocols.rawValue).encoded()
      case .failure(let failure):
        NegotiationStructure(.failure, value: failure.rawValue).encoded()
      }
    return X224Unit(.connectionConfirm, source: source, variable: variable).encoded()
  }

  /// Reads a confirm from the beginning of a stream. Bytes behind the structure are ignored.
  package static func parse(_ bytes: [UInt8]) -> ParseProgress<ConnectionConfirm> {
    TPKT.parse(bytes).map { packet throws(WireError) in
      let unit = try X224Unit(packet, expecting: .connectionConfirm)
      return ConnectionConfirm(try answer(in: unit.variable), source: unit.source)
    }
  }

  /// Reads a unit's variable part.
  private static func answer(in variable: [UInt8]) throws(WireError) -> NegotiationAnswer {
    if variable.isEmpty { return .none }
    let structure = try NegotiationStructure(
      variable[...], allowed: [.response, .failure], offset: X224Unit.variableOffset)
    if structure.kind == .failure {
      return .failure(NegotiationFailure(rawValue: structure.value))
    }
    return .selected(
      SecurityProtocols(rawValue: structure.value),
      NegotiationResponseFlags(rawValue: structure.flags))
  }
}
