import Linux
import PacketFilter
import PluginKit
import Testing

@testable import Firewall

@Suite struct ExceptionTests {
  private static let server6 = SocketAddress(
    family: .v6, bytes: [0xFD, 0x77] + Array(repeating: 0, count: 13) + [2], port: 3389)

  private func command(
    _ family: FilterFamily, _ table: String, _ chain: String, handle: UInt64? = 12,
    position: Int? = 3, owner: RuleOwner, address: SocketAddress = Sight.server,
    subject: RuleException.Subject = .request
  ) -> String? {
    let decision = Decision(
      .drop, chain: Chain.ID(family, table, chain), handle: handle, position: position)
    return RuleException(decision: decision, owner: owner, address: address, subject: subject)
      .remedy.command
  }

  @Test func `nft's rules are passed by before their own place`() {
    #expect(
      command(.inet, "lab", "output", owner: .administrator)
        == "sudo nft insert rule inet lab output position 12 ip daddr 10.77.2.2 tcp dport 3389 accept"
    )
    #expect(
      command(.inet, "my table", "o'x", handle: nil, owner: .administrator)
        == #"sudo nft add rule inet 'my table' 'o'\''x' ip daddr 10.77.2.2 tcp dport 3389 accept"#)
    #expect(
      command(.inet, "t", "i", owner: .administrator, subject: .answer)
        == "sudo nft insert rule inet t i position 12 ip saddr 10.77.2.2 tcp sport 3389 "
        + "ct state established accept")
    #expect(
      command(.ip6, "t", "o", owner: .administrator, address: Self.server6, subject: .datagram)
        == "sudo nft insert rule ip6 t o position 12 ip6 daddr fd77::2 udp dport 3389 accept")
  }

  @Test func `iptables' rules are counted from one`() {
    #expect(
      command(.ip, "filter", "OUTPUT", owner: .iptables)
        == "sudo iptables -I OUTPUT 4 -d 10.77.2.2 -p tcp --dport 3389 -j ACCEPT")
    #expect(
      command(.ip, "filter", "OUTPUT", handle: nil, position: nil, owner: .iptables)
        == "sudo iptables -A OUTPUT -d 10.77.2.2 -p tcp --dport 3389 -j ACCEPT")
    #expect(
      command(.ip6, "mangle", "OUTPUT", owner: .iptables, address: Self.server6)
        == "sudo ip6tables -t mangle -I OUTPUT 4 -d fd77::2 -p tcp --dport 3389 -j ACCEPT")
  }

  @Test func `programs are told in their own language`() {
    #expect(
      command(.ip, "filter", "ufw-user-output", owner: .ufw)
        == "sudo ufw prepend allow out proto tcp to 10.77.2.2 port 3389")
    #expect(
      command(.inet, "firewalld", "filter_OUT_policy_no-rdp_deny", owner: .firewalld)
        == "sudo firewall-cmd --policy=no-rdp --add-rich-rule='rule priority=-100 family=\"ipv4\" "
        + "destination address=\"10.77.2.2\" port port=\"3389\" protocol=\"tcp\" accept'")
    #expect(
      command(.ip, "filter", "f2b-sshd", owner: .fail2ban(jail: "sshd"), subject: .answer)
        == "sudo fail2ban-client set sshd unbanip 10.77.2.2")
    #expect(command(.inet, "mullvad", "output", owner: .program("Mullvad VPN")) == nil)
  }

  @Test(arguments: [
    ("filter", "ufw-user-output", RuleOwner.ufw), ("filter", "OUTPUT", .iptables),
    ("filter", "f2b-sshd", .fail2ban(jail: "sshd")), ("filter", "DOCKER-USER", .docker),
    ("filter", "LIBVIRT_OUT", .libvirt), ("own", "output", .administrator),
    ("filter", "ts-input", .program("Tailscale")),
  ])
  func `the names of chains tell who made them`(table: String, chain: String, owner: RuleOwner) {
    let decision = Decision(.drop, chain: Chain.ID(.ip, table, chain), handle: 1)
    #expect(RuleOwner(of: decision, among: []) == owner)
  }

  @Test func `a policy beside ufw's chains is ufw's`() {
    let id = Chain.ID(.ip, "filter", "OUTPUT")
    let chains = [Chain(id), Chain(Chain.ID(.ip, "filter", "ufw-user-output"))]
    #expect(RuleOwner(of: Decision(.drop, chain: id), among: chains) == .ufw)
    #expect(RuleOwner(of: Decision(.drop, chain: id, handle: 3), among: chains) == .iptables)
  }
}
