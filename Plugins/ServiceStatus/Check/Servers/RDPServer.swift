/// A program that serves Remote Desktop, and where it is found: data.
struct RDPServer: Hashable, Sendable {
  /// The name for people, and in the fact "service.name".
  let name: String
  /// Where its program may be.
  let programs: [String]
  /// The names of its processes.
  let processes: [String]
  /// A part of its command line without which the process is something else; nil for none.
  var argument: String?
  /// Its unit of the system's service manager; nil where it has none.
  var unit: String?
  /// Whether it is there for nothing else, so that a machine that has it is to be reached by it.
  /// Desktops bring others along, switched off.
  var isDedicated = false
  /// The port it has where nothing else is said.
  var port: UInt16 = 3389
  /// The file that says where it listens; nil where there is none.
  var configuration: String?
}

extension RDPServer {
  /// The one that most of this plugin is about.
  static let xrdp = RDPServer(
    name: "xrdp",
    programs: ["/usr/sbin/xrdp", "/usr/local/sbin/xrdp", "/opt/xrdp/sbin/xrdp"],
    processes: ["xrdp"], unit: "xrdp.service", isDedicated: true,
    configuration: "/etc/xrdp/xrdp.ini")

  /// All that are known.
  static let all: [RDPServer] = [
    xrdp,
    RDPServer(
      name: "gnome-remote-desktop",
      programs: [
        "/usr/libexec/gnome-remote-desktop-daemon",
        "/usr/lib/gnome-remote-desktop/gnome-remote-desktop-daemon",
      ],
      processes: ["gnome-remote-desktop-daemon"], unit: "gnome-remote-desktop.service"),
    RDPServer(
      name: "KRdp", programs: ["/usr/bin/krdpserver"], processes: ["krdpserver"]),
    RDPServer(
      name: "FreeRDP's shadow server",
      programs: [
        "/usr/bin/freerdp-shadow-cli", "/usr/bin/freerdp-shadow-cli3",
        "/usr/bin/freerdp-shadow-x11",
      ],
      processes: ["freerdp-shadow-cli", "freerdp-shadow-cli3", "freerdp-shadow-x11"]),
    RDPServer(
      name: "weston's RDP backend", programs: ["/usr/bin/weston"], processes: ["weston"],
      argument: "rdp"),
    RDPServer(
      name: "ogon", programs: ["/usr/bin/ogon-rdp-server", "/opt/ogon/bin/ogon-rdp-server"],
      processes: ["ogon-rdp-server"], isDedicated: true),
  ]

  /// The names of xrdp's session manager and of what it starts for each session.
  static let sessionManagers: Set<String> = ["xrdp-sesman", "xrdp-sesexec"]
  /// The names of all processes that are looked for.
  static let processNames = sessionManagers.union(all.flatMap(\.processes))
  /// The session manager's unit.
  static let sessionUnit = "xrdp-sesman.service"
}
