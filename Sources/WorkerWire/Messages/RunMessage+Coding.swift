internal import Diagnosis

extension WireWriter {
  mutating func write(_ message: RunMessage) {
    write(message.kind)
    switch message {
    case .log(let number, let text), .progress(let number, let text):
      write(number)
      write(text)
    case .finding(let handle, let id, let text):
      write(handle)
      write(id)
      write(text)
    case .unknown(let id, let why, let help):
      write(id)
      write(why)
      write(help)
    case .evidence(let handle, let evidence): write(handle, evidence)
    case .remedy(let handle, let remedy): write(handle, remedy)
    case .fact(let key, let value, let privacy):
      write(key)
      write(value)
      write(privacy.rawValue)
    case .misuse(let rule, let detail):
      write(rule)
      write(detail)
    case .ended(let outcome): write(outcome)
    }
  }

  private mutating func write(_ handle: UInt32, _ evidence: Evidence) {
    write(handle)
    write(evidence.key)
    write(evidence.value)
    write(evidence.privacy.rawValue)
  }

  private mutating func write(_ handle: UInt32, _ remedy: Remedy) {
    write(handle)
    write(remedy.text)
    write(remedy.command)
  }
}

extension RunMessage {
  /// The number by which the reader tells messages apart.
  fileprivate var kind: UInt8 {
    switch self {
    case .log: 1
    case .progress: 2
    case .finding: 3
    case .unknown: 4
    case .evidence: 5
    case .remedy: 6
    case .fact: 7
    case .misuse: 8
    case .ended: 9
    }
  }
}

extension WireReader {
  mutating func readRunMessage() throws(WireError) -> RunMessage {
    switch try read(UInt8.self) {
    case 1: return .log(level: try read(), text: try readText())
    case 2: return .progress(percent: try read(), text: try readText())
    case 3:
      return .finding(handle: try read(), id: try readText(), message: try readOptionalText())
    case 4:
      return .unknown(
        id: try readText(), why: try readText(), whatWouldHelp: try readOptionalText())
    case 5:
      return .evidence(
        handle: try read(),
        Evidence(key: try readText(), value: try readText(), privacy: try readPrivacy()))
    case 6:
      return .remedy(handle: try read(), Remedy(try readText(), command: try readOptionalText()))
    case 7:
      return .fact(key: try readText(), value: try readFactValue(), privacy: try readPrivacy())
    case 8: return .misuse(rule: try readText(), detail: try readText())
    case 9: return .ended(outcome: try read())
    default: throw WireError(offset: 0, expected: "a run message's kind")
    }
  }

  private mutating func readPrivacy() throws(WireError) -> Privacy {
    // A class that this host does not know is newer and stricter than public.
    Privacy(rawValue: try read()) ?? .secret
  }
}
