private import Glibc
private import Linux

/// One scenario's own network: a client, a router and a server, and a name for the server.
///
///     client eth0 10.77.1.2 --- lan0 10.77.1.1 router lan1 10.77.2.1 --- eth0 10.77.2.2 server
///            fd77:1::2               fd77:1::1        fd77:2::1               fd77:2::2
///
/// Each scenario has the same addresses, since nobody else is in its namespaces.
final class Site {
  let folder: ScratchFolder
  let client: Node
  let router: Node
  let server: Node
  /// Things that must live as long as the site, such as responders.
  var kept: [AnyObject] = []
  /// The authority whose certificates the client's user trusts; empty until a server has one.
  var trustedAuthority = ""

  /// Makes the three nodes and joins them.
  ///
  /// - Parameter link: What the way between router and server is like.
  init(link: Wire = .direct) throws {
    let folder = try ScratchFolder()
    self.folder = folder
    client = try Node("client", in: folder)
    router = try Node("router", in: folder)
    server = try Node("server", in: folder)
    try joinNodes(link)
    try configureClient()
  }

  /// The name that people type for the server.
  static let name = "rdp.lab.test"
  /// Addresses with a part to play.
  enum Address {
    static let server = "10.77.2.2"
    static let server6 = "fd77:2::2"
    static let routerTowardsClient = "10.77.1.1"
    /// On the server's link, and nobody has it.
    static let nobodyBehindRouter = "10.77.2.99"
    /// On the client's own link, and nobody has it.
    static let nobodyOnLink = "10.77.1.50"
  }
}

// MARK: - The user

extension Site {
  /// The home folder of whoever asks, which is theirs; made when it is first wanted.
  func home(of asker: Asker = Asker()) throws -> String {
    let home = "\(folder.path)/asker-home"
    if access(home, F_OK) != 0 { _ = try folder.makeFolder("asker-home", mode: 0o700) }
    let owner = asker.isRoot ? 0 : Asker.userNumber
    guard chown(home, owner, owner) == 0 else { throw SystemError.last("chown \(home)") }
    return home
  }
}

// MARK: - Laying the wires

extension Site {
  private func joinNodes(_ link: Wire) throws {
    try lay("eth0", of: client, to: "lan0", of: router)
    switch link {
    case .direct: try lay("lan1", of: router, to: "eth0", of: server)
    case .slow(let options): try layDelayLink(options)
    }
    try client.shell(Self.addresses("eth0", net: 1, host: 2) + Self.routes(net: 1))
    try server.shell(Self.addresses("eth0", net: 2, host: 2) + Self.routes(net: 2))
    try router.shell(
      Self.addresses("lan0", net: 1, host: 1) + Self.addresses("lan1", net: 2, host: 1)
        + "echo 1 > /proc/sys/net/ipv4/ip_forward\n"
        + "echo 1 > /proc/sys/net/ipv6/conf/all/forwarding\n")
  }

  private func lay(_ end: String, of node: Node, to other: String, of peer: Node) throws {
    let result = try Process.run(
      [
        "/usr/sbin/ip", "link", "add", end, "netns", "\(node.identifier)", "type", "veth",
        "peer", "name", other, "netns", "\(peer.identifier)",
      ], log: "\(folder.path)/link.out")
    guard result.status == 0 else { throw LabError("no link to \(peer.name): \(result.output)") }
  }

  private func layDelayLink(_ options: [String]) throws {
    let log = "\(folder.path)/delay-link.out"
    let output = try Process.openLog(log)
    let ends = [router.namespace("net"), "lan1", server.namespace("net"), "eth0"]
    // In the router's process namespace, so that it cannot outlive the site
    let inside = ["/usr/bin/nsenter", "--pid=\(router.namespace("pid_for_children"))", "--"]
    let process = try Process(
      inside + [Settings.delayLink] + ends + options, output: output.number)
    kept.append(process)
    for _ in 0..<250 where ScratchFolder.text(log).isEmpty {
      if process.wait(milliseconds: 20) != nil { break }
    }
    let text = ScratchFolder.text(log)
    guard text == "ready\n" else { throw LabError("the slow link does not stand: \(text)") }
  }

  private static func addresses(_ device: String, net: Int, host: Int) -> String {
    """
    ip addr add 10.77.\(net).\(host)/24 dev \(device)
    ip addr add fd77:\(net)::\(host)/64 dev \(device) nodad
    ip link set \(device) up

    """
  }

  private static func routes(net: Int) -> String {
    "ip route add default via 10.77.\(net).1\nip -6 route add default via fd77:\(net)::1\n"
  }

  /// Gives the client resolver files of its own, which point to the router.
  private func configureClient() throws {
    let files = try folder.makeFolder("client-etc")
    try folder.write("client-etc/resolv.conf", "nameserver \(Address.routerTowardsClient)\n")
    try folder.write("client-etc/hosts", "127.0.0.1 localhost\n::1 localhost\n")
    try folder.write("client-etc/nsswitch.conf", "hosts: files dns\n")
    try client.shell(
      """
      for name in resolv.conf hosts nsswitch.conf; do
        place=$(readlink -m /etc/$name)
        mkdir -p "${place%/*}"
        [ -e "$place" ] || : > "$place"
        mount --bind \(files)/$name "$place"
      done
      """)
  }
}
