internal import CRDPCheck
internal import PluginKit

// The strengths are P(finding | only this cause). What is read from the machine itself is hardly
// ever there without its cause: hence the leaks. Why the port does not open is told once.

extension FindingID {
  /// How often something is seen that is read from the machine itself and means something else.
  private static let plain = 0.0002

  /// The finding as the plugin declares it.
  var declaration: Finding {
    let (title, effect, leak, links) = content
    return Finding(rawValue, title, effect: effect, leak: leak, causes: links)
  }

  private typealias Content = (String, RDPEffect, Double, [Link])

  private var content: Content {
    switch self {
    case .stopped, .failed, .notInstalled, .otherPort, .localOnly, .hung: listening
    case .sessionManagerDown, .sessionsFull, .keyUnreadable, .legacySecurity, .misconfigured,
      .noSessionType:
      serving
    case .memoryGone, .diskFull, .overloaded: resources
    case .logKey, .logSessions, .logPort, .logDisplay: logs
    }
  }

  /// Why nobody takes the connection, or nobody answers it.
  private var listening: Content {
    switch self {
    case .failed:
      (
        "The Remote Desktop service of this machine cannot run", .none, Self.plain,
        [Link("service.failed", 0.95)]
      )
    case .notInstalled:
      ("This machine has no Remote Desktop server", .none, 0.02, [Link("target.is-self", 0.9)])
    case .otherPort:
      (
        "The Remote Desktop server of this machine listens on another port", .none, Self.plain,
        [Link("service.other-port", 0.95)]
      )
    case .localOnly:
      (
        "The Remote Desktop server of this machine does not listen at this address", .none,
        Self.plain, [Link("service.local-only", 0.95)]
      )
    case .hung:
      (
        "The Remote Desktop server of this machine takes no connections", .none, Self.plain,
        [Link("service.hung", 0.95), Link("server.resources", 0.1)]
      )
    default:
      (
        "The Remote Desktop service of this machine does not run", .none, Self.plain,
        [Link("service.stopped", 0.95)]
      )
    }
  }

  /// What keeps a running server from giving sessions.
  private var serving: Content {
    switch self {
    case .sessionsFull:
      ("As many sessions run as are allowed", .blocks, Self.plain, [Link("session.limit", 0.5)])
    case .keyUnreadable:
      (
        "xrdp cannot read its certificate or key", .none, Self.plain,
        [Link("server.cert-unreadable", 0.8)]
      )
    case .legacySecurity:
      (
        "xrdp is told to use the legacy security of RDP only", .none, Self.plain,
        [Link("nego.rdp-only", 0.7)]
      )
    case .noSessionType:
      (
        "Nothing that xrdp offers after the logon can start", .degrades, Self.plain,
        [Link("service.misconfigured", 0.5)]
      )
    case .misconfigured:
      ("xrdp's configuration is broken", .none, Self.plain, [Link("service.misconfigured", 0.4)])
    default:
      (
        "xrdp's session manager does not run", .blocks, Self.plain,
        [Link("service.sesman-down", 0.98)]
      )
    }
  }

  private var resources: Content {
    switch self {
    case .diskFull:
      (
        "A file system that sessions write to is full", .degrades, Self.plain,
        [Link("server.resources", 0.4)]
      )
    case .overloaded:
      (
        "This machine has far more to do than it can", .none, 0.001,
        [Link("server.resources", 0.3)]
      )
    default:
      ("This machine's memory is used up", .degrades, Self.plain, [Link("server.resources", 0.5)])
    }
  }

  /// What the logs of the last minutes say.
  private var logs: Content {
    switch self {
    case .logSessions:
      ("xrdp's log tells of too many sessions", .none, 0.001, [Link("session.limit", 0.3)])
    case .logPort:
      (
        "xrdp's log tells of a port that it could not have", .none, 0.001,
        [Link("service.failed", 0.3)]
      )
    case .logDisplay:
      (
        "xrdp's log tells of displays that do not start", .none, 0.005,
        [Link("service.misconfigured", 0.3), Link("server.resources", 0.1)]
      )
    default:
      (
        "xrdp's log tells of a key that it could not read", .none, 0.001,
        [Link("server.cert-unreadable", 0.5)]
      )
    }
  }
}
