import CredentialCache
import PluginKit

extension [Judged] {
  /// The findings that are present, in order.
  var present: [FindingID] {
    compactMap { judged in
      if case .present(let id, _, _, _) = judged { id } else { nil }
    }
  }

  /// The findings that could not be told, in order.
  var unknown: [FindingID] {
    compactMap { judged in
      if case .unknown(let id, _, _) = judged { id } else { nil }
    }
  }

  /// The commands of all remedies.
  var commands: [String] {
    flatMap { judged -> [String] in
      if case .present(_, _, _, let remedies) = judged {
        remedies.compactMap(\.command)
      } else {
        []
      }
    }
  }
}
