internal import RDPWire
internal import TLSProbe

/// What a ladder offers, and how far it climbs.
struct LadderPlan: Hashable, Sendable {
  /// What an open connection begins with.
  enum Opening: Hashable, Sendable {
    case remoteDesktop
    /// The TLS handshake at once, as web servers with TLS and gateways expect it.
    case tls
    /// A web request in the clear.
    case web
  }

  /// What an open connection begins with; all but Remote Desktop is for trials.
  var opening = Opening.remoteDesktop
  /// The protocols offered in the X.224 request.
  var protocols: SecurityProtocols = [.tls, .hybrid, .hybridEx]
  /// The name in the request's cookie; nil sends none.
  var cookie: String? = "rdpcheck"
  /// What the TLS handshake offers.
  var tls = TLSConfiguration()
  /// The last rung to climb.
  var goal = Rung.tls
  /// How long each rung may take.
  var limits = LadderLimits.usual
  /// The largest segment that either side may send, in bytes; nil leaves it to the kernel.
  var maximumSegment: CInt?

  /// The bytes that an open connection begins with; the X.224 request unless it is told otherwise.
  var request: [UInt8] {
    if opening == .web { return Array("GET / HTTP/1.0\r\n\r\n".utf8) }
    return x224Request
  }

  private var x224Request: [UInt8] {
    ConnectionRequest(cookie: cookie.flatMap { UserCookie($0) }, protocols: protocols).encoded()
  }

  /// The plan with one thing changed.
  func changing(_ change: (inout LadderPlan) -> Void) -> LadderPlan {
    var plan = self
    change(&plan)
    return plan
  }
}
