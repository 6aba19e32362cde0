import CRDPCheck
import Glibc
import PluginKit
import PluginTestKit
import TestTools
import Testing

@testable import ClientSoftware

@Suite struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ text: String, to path: String) throws {
    var place = ""
    for part in path.split(separator: "/").dropLast() {
      place += place.isEmpty ? "\(part)" : "/\(part)"
      if access(folder.path(of: place), F_OK) != 0 { try folder.makeFolder(place) }
    }
    try folder.write(text, to: path)
  }

  private func read(_ environment: [String: String] = [:]) -> Inventory {
    Inventory.read(SystemFiles(root: folder.path), home: "/home/user") { environment[$0] }
  }

  private static let status = """
    Package: freerdp2-x11
    Status: install ok installed
    Version: 2.11.5+dfsg1-1

    Package: remmina
    Status: install ok installed
    Version: 1.4.29+dfsg-1

    Package: libssl3
    Status: install ok installed
    Version: 3.0.19-1

    """

  @Test func `a machine without anything has nothing`() {
    let inventory = read()
    #expect(inventory.clients.isEmpty && !inventory.hasPackageList)
    #expect(inventory.legacyProvider == .unknown)
  }

  @Test func `dpkg's list decides where there is one`() throws {
    try write(Self.status, to: "var/lib/dpkg/status")
    try write("", to: "usr/bin/rdesktop")
    let inventory = read()
    #expect(inventory.clients.map(\.label) == ["freerdp2-x11 2.11.5"])
    #expect(inventory.lacksRemminaPlugin)
    #expect(inventory.openSSL == "3.0.19")
  }

  @Test func `programs and libraries tell where no list does`() throws {
    try write("", to: "usr/bin/xfreerdp3")
    try write("", to: "usr/bin/rdesktop")
    try write("", to: "usr/lib64/libfreerdp3.so.3.10.3")
    symlink("libfreerdp3.so.3.10.3", folder.path(of: "usr/lib64/libfreerdp3.so.3"))
    #expect(
      read().clients.map(\.label) == ["xfreerdp3 3.10.3", "rdesktop of unknown version"])
  }

  @Test func `own builds are told apart`() throws {
    try write("", to: "usr/local/bin/xfreerdp")
    try write("", to: "usr/local/lib/libfreerdp2.so.2.0.0")
    symlink("libfreerdp2.so.2.0.0", folder.path(of: "usr/local/lib/libfreerdp2.so.2"))
    #expect(read().clients.map(\.origin) == [.ownBuild])
    #expect(read().clients.map(\.version) == ["2.0.0"])
  }

  @Test func `bundles are found for all and for the user`() throws {
    let app = "var/lib/flatpak/app/org.remmina.Remmina/current/active"
    try write("[Application]\n", to: "\(app)/metadata")
    try write(
      #"<release version="1.4.39"/>"#,
      to: "\(app)/files/share/metainfo/org.remmina.Remmina.metainfo.xml")
    try write(
      "", to: "home/user/.local/share/flatpak/app/org.gnome.Connections/current/active/metadata")
    try write("version: '3.5.1'\n", to: "snap/freerdp/current/meta/snap.yaml")
    #expect(
      read().clients.map(\.label) == [
        "org.remmina.Remmina 1.4.39 (flatpak)",
        "org.gnome.Connections of unknown version (flatpak)", "freerdp 3.5.1 (snap)",
      ])
  }

  @Test func `the legacy provider is looked for beside OpenSSL`() throws {
    try write(Self.status, to: "var/lib/dpkg/status")
    try write("", to: "usr/lib/x86_64-linux-gnu/libssl.so.3")
    try write("WITH_INTERNAL_MD4=OFF", to: "usr/lib/x86_64-linux-gnu/libwinpr2.so.2")
    #expect(read().legacyProvider == .missing)
    #expect(read().builds[2]?.hasOwnMD4 == false)
    try write("", to: "usr/lib/x86_64-linux-gnu/ossl-modules/legacy.so")
    #expect(read().legacyProvider == .present)
    #expect(read(["OPENSSL_MODULES": "/elsewhere"]).legacyProvider == .missing)
  }

  @Test func `newer versions are found in plain lists`() throws {
    try write(Self.status, to: "var/lib/dpkg/status")
    #expect(read().updatesUnknown != nil)
    let list =
      "Package: freerdp2-x11\nVersion: 2.11.7+dfsg1-6\n\nPackage: libssl3\nVersion: 3.0.1\n"
    try write(list, to: "var/lib/apt/lists/security_main_Packages")
    #expect(read().updatesUnknown == nil)
    #expect(read().updates.map(\.package) == ["freerdp2-x11"])
  }

  @Test(
    arguments: [
      (nil, [:], false), (nil, ["KRB5CCNAME": "KCM:"], true),
      ("[libdefaults]\n default_realm = X\n", [:], false),
      ("[libdefaults]\n  default_ccache_name = KEYRING:x\n", [:], true),
      ("includedir /etc/krb5.conf.d/\n", [:], true),
    ] as [(String?, [String: String], Bool)])
  func `any sign of a ticket counts`(
    text: String?, environment: [String: String], mayHave: Bool
  ) throws {
    if let text { try write(text, to: "etc/krb5.conf") }
    #expect(read(environment).mayHaveTicket == mayHave)
  }

  @Test func `the environment names another configuration`() throws {
    let text = "openssl_conf = i\n[i]\nssl_conf = s\n[s]\nsystem_default = d\n[d]\nMinProtocol = "
    try write(text + "TLSv1.2\n", to: "etc/ssl/openssl.cnf")
    try write(text + "TLSv1.3\n", to: "own.cnf")
    try write("# comment\nFUTURE\n", to: "etc/crypto-policies/config")
    let files = SystemFiles(root: folder.path)
    let usual = CryptoPolicy.read(files) { _ in nil }
    #expect(usual.minimum == 2)
    #expect(usual.systemPolicy == "FUTURE")
    let own = CryptoPolicy.read(files) { $0 == "OPENSSL_CONF" ? "/own.cnf" : nil }
    #expect(own.minimum == 3)
  }

  @Test func `the check tells what it found`() throws {
    try write(Self.status, to: "var/lib/dpkg/status")
    let host = try FakeHost([:])
    let check = SoftwareCheck(
      files: SystemFiles(root: folder.path), home: { nil }, environment: { _ in nil })
    #expect(host.run(check.run) == .done)
    #expect(host["client.rdp-clients"] == .list(["freerdp2-x11 2.11.5"]))
    #expect(host.findings == ["client.plugin-missing"])
    #expect(host.unknown.keys.sorted() == ["client.update-available"])
  }
}
