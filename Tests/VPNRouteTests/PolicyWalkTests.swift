import Linux
import Netlink
import Testing

@testable import VPNRoute

@Suite struct PolicyWalkTests {
  private let usual = [
    PolicyRule(priority: 0, table: 255), PolicyRule(priority: 32_766, table: 254),
    PolicyRule(priority: 32_767, table: 253),
  ]
  private let prohibited = Route(
    kind: .prohibit, destination: Client.network("10.7.0.0/16"), table: 77)
  private let target = Client.address("10.7.0.1")

  @Test func `the longest route of the first table that has one decides`() {
    let walk = PolicyWalk(rules: usual, routes: [Client.defaultRoute, Client.linkRoute])
    #expect(walk.decision(for: Client.address("10.77.1.9"))?.route == Client.linkRoute)
    #expect(walk.decision(for: target)?.route == Client.defaultRoute)
    #expect(walk.rejection(for: target) == nil)
  }

  @Test func `a rule that chooses a table with a refusal is named`() {
    let rule = PolicyRule(priority: 32_765, table: 77, to: Client.network("10.7.0.0/16"))
    let walk = PolicyWalk(
      rules: [usual[0], rule, usual[1]], routes: [Client.defaultRoute, prohibited])
    #expect(
      walk.rejection(for: target)?.words
        == "the route prohibit 10.7.0.0/16 in table 77, which policy rule 32765 "
        + "(to 10.7.0.0/16) chooses")
    #expect(walk.rejection(for: Client.address("10.8.0.1")) == nil)
  }

  @Test func `a rule that refuses by itself is named`() {
    let rule = PolicyRule(
      priority: 100, action: .unreachable, to: Client.network("10.7.0.0/16"))
    let walk = PolicyWalk(rules: [rule] + usual, routes: [Client.defaultRoute])
    #expect(
      walk.rejection(for: target)?.words == "policy rule 100 (to 10.7.0.0/16) says unreachable")
  }

  @Test func `a throw route leads on to the next rule`() {
    let thrown = Route(kind: .throw, destination: Client.network("10.7.0.0/16"), table: 52)
    let rules = [PolicyRule(priority: 5, table: 52)] + usual
    let walk = PolicyWalk(rules: rules, routes: [thrown, Client.defaultRoute])
    #expect(walk.decision(for: target)?.route == Client.defaultRoute)
  }

  @Test func `the rules of wg-quick are understood`() {
    let all = Route(destination: .everything(.v4), table: 51_820, link: 7)
    let rules = [
      usual[0], PolicyRule(priority: 32_764, table: 254, suppressedLength: 0),
      PolicyRule(priority: 32_765, table: 51_820, mark: 51_820, isInverted: true), usual[1],
    ]
    let walk = PolicyWalk(rules: rules, routes: [Client.defaultRoute, Client.linkRoute, all])
    #expect(walk.decision(for: target)?.route == all)
    #expect(walk.decision(for: Client.address("10.77.1.9"))?.route == Client.linkRoute)
  }

  @Test func `a rule for certain users counts only where nothing else refuses`() {
    let rule = PolicyRule(priority: 9, table: 77, hasOtherConditions: true)
    let walk = PolicyWalk(rules: [rule] + usual, routes: [Client.defaultRoute, prohibited])
    #expect(walk.decision(for: target)?.route == Client.defaultRoute)
    #expect(walk.rejection(for: target)?.route == prohibited)
  }
}
