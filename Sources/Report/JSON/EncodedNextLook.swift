internal import Diagnosis

/// The look that would change the answer most.
struct EncodedNextLook: Encodable {
  let check: String
  let findings: [String]
  let text: String
  let gainBits: EncodedNumber

  init(_ look: NextLook) {
    check = look.check
    findings = look.findings
    text = look.text
    gainBits = EncodedNumber(look.gainBits)
  }

  private enum CodingKeys: String, CodingKey {
    case check
    case findings
    case text
    case gainBits = "gain_bits"
  }
}
