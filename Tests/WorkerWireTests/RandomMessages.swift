import CheckGraph
import Diagnosis
import TestTools
import WorkerWire

/// Messages of every kind with random contents within the limits.
struct RandomMessages {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func hostMessage() -> HostMessage {
    guard Bool.random(using: &random) else { return .cancel(run: number()) }
    return .start(
      HostMessage.StartRun(
        run: number(), check: number(), deadline: number(),
        facts: some { HostMessage.Fact(key: $0.text(), value: $0.factValue()) },
        options: some { HostMessage.Setting(name: $0.text(), value: $0.text()) }))
  }

  mutating func workerMessage() -> WorkerMessage {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: .hello(version: number(), missingProtections: texts())
    case 1: .refused(rule: text(), reason: text())
    case 2: .described(description())
    default: .run(number(), runMessage())
    }
  }

  private mutating func runMessage() -> RunMessage {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .log(level: number(), text: text())
    case 1: .progress(percent: number(), text: text())
    case 2: .finding(handle: number(), id: text(), message: optionalText())
    case 3: .unknown(id: text(), why: text(), whatWouldHelp: optionalText())
    case 4:
      .evidence(handle: number(), Evidence(key: text(), value: text(), privacy: privacy()))
    case 5: .remedy(handle: number(), Remedy(text(), command: optionalText()))
    case 6: .fact(key: text(), value: factValue(), privacy: privacy())
    case 7: .misuse(rule: text(), detail: text())
    default: .ended(outcome: number())
    }
  }

  mutating func description() -> PluginDescription {
    PluginDescription(
      id: text(), version: text(), vendor: optionalText(), supportURL: optionalText(),
      abiMinor: number(), factsVersion: number(), checks: some { $0.check() },
      causes: some { $0.cause() },
      options: some { source in
        OptionDescription(
          name: source.text(), type: source.number(), help: source.text(),
          defaultValue: source.optionalText())
      })
  }

  private mutating func check() -> CheckDescription {
    CheckDescription(
      id: text(), title: text(), requires: texts(), wants: texts(), provides: texts(),
      findings: some { source in
        FindingDefinition(
          id: source.text(), title: source.text(), effect: source.effect(),
          leak: source.probability(), causes: source.links())
      }, scope: number(), timeoutMilliseconds: number(),
      priority: Int32.random(in: .min ... .max, using: &random),
      isSerial: Bool.random(using: &random))
  }

  private mutating func cause() -> Cause {
    Cause(
      id: text(), title: text(), effect: effect(), prior: probability(),
      remedies: some { Remedy($0.text(), command: $0.optionalText()) }, docsURL: optionalText(),
      explains: links())
  }
}

// MARK: - Parts

extension RandomMessages {
  private mutating func some<Item>(_ make: (inout RandomMessages) -> Item) -> [Item] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&self) }
  }

  private mutating func number() -> UInt32 {
    [0, 1, .max, UInt32.random(in: 0 ... .max, using: &random)].randomElement(using: &random) ?? 0
  }

  private mutating func text() -> String {
    let scalars: [Unicode.Scalar] = ["a", ".", " ", "\n", "é", "€", "😀", "\u{1}", "\u{301}"]
    let count = Int.random(in: 0...12, using: &random)
    let chosen = (0..<count).compactMap { _ in scalars.randomElement(using: &random) }
    return String(String.UnicodeScalarView(chosen))
  }

  private mutating func optionalText() -> String? { Bool.random(using: &random) ? text() : nil }
  private mutating func texts() -> [String] { some { $0.text() } }
  private mutating func links() -> [Link] { some { Link($0.text(), $0.probability()) } }
  private mutating func probability() -> Double { Double.random(in: 0...1, using: &random) }
  private mutating func effect() -> Effect {
    Effect.allCases.randomElement(using: &random) ?? .none
  }

  private mutating func privacy() -> Privacy {
    Privacy.allCases.randomElement(using: &random) ?? .public
  }

  private mutating func factValue() -> FactValue {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .bool(Bool.random(using: &random))
    case 1: .int(Int64.random(in: .min ... .max, using: &random))
    case 2: .str(text())
    case 3: .list(texts())
    default: .bytes(some { UInt8.random(in: 0...255, using: &$0.random) })
    }
  }
}
