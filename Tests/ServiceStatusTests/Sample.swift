import Linux
import LocalSystem
import Testing

@testable import ServiceStatus

/// Machines as tests see them.
enum Sample {
  static func listener(
    _ address: String, port: UInt16 = 3389, isV6Only: Bool = false, waiting: UInt32 = 0,
    user: UInt32 = 103, inode: UInt64 = 1
  ) throws -> Listener {
    Listener(
      address: try #require(SocketAddress(address, port: port)), isV6Only: isV6Only,
      waiting: waiting, limit: 2, user: user, inode: inode)
  }

  static func status(
    _ number: Int32, _ name: String, state: Character = "S", parent: Int32 = 1
  ) -> ProcessStatus {
    ProcessStatus(number: number, name: name, state: state, parent: parent)
  }

  /// xrdp's process as root sees it, or as others do.
  static func xrdp(
    state: Character = "S", groups: Set<UInt32> = [105], sockets: Set<UInt64>? = [1]
  ) -> ServerProcess {
    ServerProcess(
      status: status(100, "xrdp", state: state), server: .xrdp, user: 103, groups: groups,
      sockets: sockets)
  }

  static let ini = """
    [Globals]
    port=3389
    [Xorg]
    lib=libxup.so
    ip=127.0.0.1
    port=-1
    code=20
    """

  static func settings(_ text: String = ini) -> XRDPSettings {
    XRDPSettings(INIText(Array(text.utf8)))
  }

  static func sesman(_ text: String = "[Globals]\nListenPort=3350\n") -> SesmanSettings {
    SesmanSettings(INIText(Array(text.utf8)))
  }

  /// A machine with xrdp installed and configured as it comes, and nothing running.
  static func stopped(_ target: String = "10.0.0.1", port: UInt16 = 3389) throws -> ServiceSight {
    var sight = ServiceSight(targets: [try #require(SocketAddress(target, port: port))])
    sight.sockets = ListenerTable(listeners: [], localPaths: [])
    sight.processes = ProcessTable([status(1, "systemd")])
    sight.installed = [.xrdp]
    sight.xrdp = settings()
    sight.sesman = sesman()
    sight.names = AccountNames(
      passwd: "root:x:0:0::/:/bin/sh\nxrdp:x:103:105::/:/bin/sh",
      group: "root:x:0:\nssl-cert:x:110:\nxrdp:x:105:")
    sight.offers = [SessionOffer(name: "Xorg", missing: nil)]
    return sight
  }

  /// The same machine with xrdp and its session manager at work.
  static func running(_ target: String = "10.0.0.1") throws -> ServiceSight {
    var sight = try stopped(target)
    sight.sockets.listeners = [
      try listener("::"), try listener("127.0.0.1", port: 3350, user: 0, inode: 2),
    ]
    sight.processes = ProcessTable([
      status(1, "systemd"), status(90, "xrdp-sesman"), status(100, "xrdp"),
    ])
    sight.serverProcesses = [xrdp()]
    sight.credentials = [walk("/etc/xrdp/key.pem", (103, 105, 0o600))]
    return sight
  }

  /// A way to a file of these owners and permissions, through folders that everybody may pass.
  static func walk(
    _ path: String, _ file: (UInt32, UInt32, UInt32),
    folder: (UInt32, UInt32, UInt32) = (0, 0, 0o755)
  ) -> PathWalk {
    PathWalk(
      path: path,
      steps: [
        PathWalk.Step(path: "/", user: 0, group: 0, mode: 0o755),
        PathWalk.Step(path: "/etc", user: folder.0, group: folder.1, mode: folder.2),
        PathWalk.Step(path: path, user: file.0, group: file.1, mode: file.2),
      ], end: .file)
  }
}
