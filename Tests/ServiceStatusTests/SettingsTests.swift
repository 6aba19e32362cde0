import Testing

@testable import ServiceStatus

/// What xrdp and its session manager are told.
@Suite struct SettingsTests {
  @Test(arguments: [
    ("3389", ["3389"]), ("tcp://:3390", [":3390"]), ("tcp://127.0.0.1:3389", ["127.0.0.1:3389"]),
    ("tcp://.:3389", ["127.0.0.1:3389"]), ("tcp6://{::1}:3389", ["::1:3389"]),
    ("3389, tcp6://:3390", ["3389", ":3390"]), ("vsock://1:3389 unix://./tmp/x", []),
    ("", []), ("70000", []), ("tcp://", []),
  ])
  func `where to listen is read in all its forms`(value: String, places: [String]) {
    let read = ListenPlace.read(value).map {
      value.contains("tcp") && !($0.address.isEmpty && !value.contains("//:"))
        ? "\($0.address):\($0.port)" : "\($0.port)"
    }
    #expect(
      read.map { $0.split(separator: ":").last } == places.map { $0.split(separator: ":").last })
  }

  @Test func `an address of its own goes with the port`() {
    let settings = Sample.settings("[Globals]\naddress=127.0.0.1\nport=3389\n")
    #expect(settings.places == [ListenPlace(address: "127.0.0.1", port: 3389)])
    #expect(settings.placeLine == "port=3389, address=127.0.0.1")
  }

  @Test func `what is not said is as xrdp has it`() {
    let settings = Sample.settings("[Globals]\ncertificate=\nkey_file=\n")
    #expect(settings.certificate == "/etc/xrdp/cert.pem")
    #expect(settings.key == "/etc/xrdp/key.pem")
    #expect(settings.security == "negotiate")
    #expect(settings.log == "/var/log/xrdp.log")
    #expect(settings.places.map(\.port) == [3389])
  }

  @Test func `sessions of the session manager are told from others`() {
    let text = """
      [Globals]
      [Xorg]
      lib=libxup.so
      ip=127.0.0.1
      port=-1
      code=20
      [far]
      lib=libvnc.so
      ip=ask
      port=ask5900
      """
    let sections = Sample.settings(text).sections
    #expect(sections.map(\.isManaged) == [true, false])
    #expect(sections.first?.display == "Xorg")
  }

  @Test func `the session manager's port is a number or a socket`() {
    #expect(Sample.sesman("[Globals]\nListenPort=sesman.socket\n").port == nil)
    #expect(Sample.sesman("[Globals]\n").port == 3350)
  }

  @Test(arguments: [("50", 50), ("0", nil), ("-1", nil), ("many", nil)] as [(String, Int?)])
  func `a limit is a number above zero`(value: String, limit: Int?) {
    #expect(Sample.sesman("[Sessions]\nMaxSessions=\(value)\n").sessionLimit == limit)
  }

  @Test func `display servers are named by their last part`() {
    let names = Sample.sesman("[Xorg]\nparam=/opt/x/MyXorg\nparam=-config\n").displayServers
    #expect(names.contains("MyXorg") && names.contains("Xvnc"))
  }
}
