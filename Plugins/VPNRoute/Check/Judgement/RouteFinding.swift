/// The abnormalities that this plugin can see.
enum RouteFinding: String, Hashable, Sendable, CaseIterable {
  case missing = "route.missing"
  case rejects = "route.rejects"
  case linkDown = "route.link-down"
  case neighbourFailed = "route.neighbour-failed"
  case gatewayFailed = "route.gateway-failed"
  case tunnelDown = "route.tunnel-down"
  case tunnelLeadsThere = "route.down-tunnel-leads-there"
  case privateByDefault = "route.private-by-default"
  case peerSilent = "route.tunnel-peer-silent"
  case tunnelMute = "route.tunnel-mute"
  case notAllowed = "route.tunnel-not-allowed"
  case besideTunnel = "route.beside-tunnel"
  case outsideTunnel = "route.outside-tunnel"
  case twoDefaults = "route.two-defaults"
  case vpnIdle = "route.vpn-idle"
  case otherAnswers = "route.other-interface-answers"
}
