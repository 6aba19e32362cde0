internal import CRDPCheck
internal import WorkerWire

/// One call of a plugin into the host: finds the run, reads the texts, refuses what breaks a rule.
struct HostCall {
  let run: RunContext
  /// The function's name, for the report of a broken rule.
  let name: String

  /// Runs the body for a living run.
  ///
  /// - Returns: What the body returned; that the run is over when the handle is dead.
  static func on(
    _ handle: OpaquePointer?, _ name: String, _ body: (HostCall) throws(Misuse) -> Void
  ) -> RDPStatus {
    guard let run = RunRegistry.shared.find(handle) else { return Status.ended }
    let call = HostCall(run: run, name: name)
    do throws(Misuse) {
      try body(call)
      return Status.ok
    } catch {
      if let rule = error.rule, run.mayNote() {
        run.send(.misuse(rule: rule, detail: CText.clipped("\(name): \(error.detail)")))
      }
      return error.status
    }
  }

  func text(_ pointer: UnsafePointer<CChar>?, _ argument: String) throws(Misuse) -> String {
    do throws(CText.Problem) {
      return try CText.read(pointer)
    } catch {
      switch error {
      case .null: throw .invalid("\(argument) is NULL")
      case .notUTF8: throw .invalid("\(argument) is not UTF-8")
      case .tooLong: throw .limit("\(argument) is longer than \(WireLimits.text) bytes")
      }
    }
  }

  func optionalText(
    _ pointer: UnsafePointer<CChar>?, _ argument: String
  ) throws(Misuse) -> String? {
    pointer == nil ? nil : try text(pointer, argument)
  }
}

/// A rule that a host call broke.
struct Misuse: Error {
  let status: RDPStatus
  /// The rule's word; nil for what is no fault, such as an absent fact.
  let rule: String?
  let detail: String

  static func invalid(_ detail: String) -> Misuse {
    Misuse(status: Status.invalid, rule: "invalid-argument", detail: detail)
  }

  static func limit(_ detail: String) -> Misuse {
    Misuse(status: Status.limit, rule: "limit", detail: detail)
  }

  static func undeclared(_ detail: String) -> Misuse {
    Misuse(status: Status.undeclared, rule: "undeclared", detail: detail)
  }

  static func wrongType(_ detail: String) -> Misuse {
    Misuse(status: Status.wrongType, rule: "wrong-type", detail: detail)
  }

  static let absent = Misuse(status: Status.absent, rule: nil, detail: "")
}

/// The contract's status numbers.
enum Status {
  static let ok = RDPStatus(rawValue: 0)
  static let absent = RDPStatus(rawValue: -1)
  static let wrongType = RDPStatus(rawValue: -2)
  static let undeclared = RDPStatus(rawValue: -3)
  static let invalid = RDPStatus(rawValue: -4)
  static let limit = RDPStatus(rawValue: -5)
  static let ended = RDPStatus(rawValue: -6)
}
