package import Diagnosis

/// The words for people that stand for our own terms.
package enum Words {
  /// How sure a probability makes us.
  package static func certainty(_ probability: Double) -> String {
    switch probability {
    case 0.9...: "almost certainly"
    case 0.7...: "very likely"
    case 0.5...: "probably"
    default: "perhaps"
    }
  }

  /// A probability in whole percent that never claims more than is known.
  package static func percent(_ probability: Double) -> String {
    switch probability {
    case 0.995...: ">99%"
    case 0.01...: "\(Int((probability * 100).rounded()))%"
    default: "<1%"
    }
  }

  /// The short name of a stage, for a column.
  package static func name(of stage: Stage) -> String {
    switch stage {
    case .dns: "name"
    case .tcp: "port"
    case .negotiation: "protocol"
    case .tls: "encryption"
    case .nla: "sign-in"
    case .logon: "logon"
    case .session: "session"
    }
  }

  /// What is done in a stage, to follow "while".
  package static func activity(of stage: Stage) -> String {
    switch stage {
    case .dns: "looking up the name"
    case .tcp: "opening the connection to the port"
    case .negotiation: "agreeing on the Remote Desktop protocol"
    case .tls: "setting up the encryption (TLS)"
    case .nla: "proving who signs in (NLA)"
    case .logon: "signing in"
    case .session: "starting the session"
    }
  }

  /// The colour of a level.
  package static func tone(of level: Level) -> Style.Tone {
    switch level {
    case .ready: .green
    case .degraded: .yellow
    case .blocked: .red
    case .inconclusive: .magenta
    }
  }

  /// Why a check said nothing, to follow its id.
  package static func excuse(_ outcome: CheckOutcome) -> String {
    switch outcome {
    case .done: "looked"
    case .notApplicable: "had nothing to look at"
    case .inconclusive: "could not look"
    case .cancelled: "was cancelled"
    case .timedOut: "took too long"
    case .crashed: "crashed"
    case .killed: "was stopped at a limit"
    case .misbehaved: "broke a rule for plugins"
    case .notRun: "was not run"
    }
  }
}
