/// The abnormalities that this check can see.
enum FirewallFinding: String, CaseIterable, Hashable, Sendable {
  case dropsOut = "firewall.drops-out"
  case rejectsOut = "firewall.rejects-out"
  case dropsAnswer = "firewall.drops-answer"
  case redirects = "firewall.redirects"
  case counted = "firewall.counted"
  case dropsUDP = "firewall.drops-udp"
}
