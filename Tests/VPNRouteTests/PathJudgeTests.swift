import Linux
import Netlink
import PluginKit
import Testing

@testable import VPNRoute

@Suite struct PathJudgeTests {
  private func judge(_ ways: [Way], rules: [PolicyRule] = [], routes: [Route] = []) -> Judgement {
    PathJudge(ways: ways, walk: PolicyWalk(rules: rules, routes: routes)).judgement()
  }

  @Test func `no route is seen, and no refusal`() {
    let judgement = judge([Client.refused("10.7.0.1", 101)])
    #expect(judgement.ids == [.missing])
    #expect(judgement.isAbsent(.rejects))
  }

  @Test func `one address with a way is enough`() {
    #expect(judge([Client.refused("2001:db8::1", 101), Client.byDefault()]).ids == [])
  }

  @Test func `a prohibiting route is named with the command that removes it`() {
    let judgement = judge(
      [Client.refused("10.7.0.1", 13)], rules: [PolicyRule(priority: 9, table: 77)],
      routes: [Route(kind: .prohibit, destination: Client.network("10.7.0.0/16"), table: 77)])
    #expect(judgement.ids == [.rejects])
    #expect(
      judgement.commands(.rejects) == ["sudo ip route del prohibit 10.7.0.0/16 table 77"])
    #expect(judgement.doubts[.missing] != nil)
  }

  @Test func `a refusal that nothing explains is left open`() {
    let judgement = judge([Client.refused("10.7.0.1", 22)])
    #expect(judgement.ids == [])
    #expect(judgement.doubts[.missing] != nil && judgement.doubts[.rejects] != nil)
  }
}
