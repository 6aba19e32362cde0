extension Trial {
  /// What is changed.
  enum Change: String, Hashable, Sendable {
    case nothing = "same-again"
    case noCookie = "no-cookie"
    case tlsOnly = "tls-only"
    case standardOnly = "standard-only"
    case smallHello = "small-hello"
    case oldFloor = "old-floor"
    case smallSegments = "small-segments"
    case noServerName = "no-server-name"
    case tlsFirst = "tls-first"
    case webRequest = "web-request"

    /// Whether it does not speak Remote Desktop at all.
    var isOtherProtocol: Bool { self == .tlsFirst || self == .webRequest }

    /// The change in words that follow "it worked".
    var words: String {
      switch self {
      case .nothing: "when it was repeated"
      case .noCookie: "without a cookie"
      case .tlsOnly: "when it offered TLS only"
      case .standardOnly: "when it offered standard RDP security only"
      case .smallHello: "with a short TLS 1.2 greeting"
      case .oldFloor: "with TLS 1.0 and up at security level 0"
      case .smallSegments: "with segments of at most 1200 bytes"
      case .noServerName: "without the server's name"
      case .tlsFirst: "when it began with TLS"
      case .webRequest: "when it was a web request"
      }
    }
  }
}
