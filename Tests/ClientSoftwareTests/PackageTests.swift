import Testing

@testable import ClientSoftware

@Suite struct PackageTests {
  private static let status = """
    Package: adduser
    Status: install ok installed
    Version: 3.134

    Package: freerdp2-x11
    Status: install ok installed
    Source: freerdp2
    Version: 2.11.7+dfsg1-6~deb12u1
    Description: RDP client
     Version: 9.9 stands in a description

    Package: remmina
    Status: deinstall ok config-files
    Version: 1.4.29+dfsg-1

    Package: krdc
    Status: install ok unpacked
    Version: 4:22.12.3-1

    Package: libssl3
    Architecture: amd64
    Status: install ok installed
    Version: 3.0.19-1~deb12u2

    Package: libssl3
    Architecture: i386
    Status: install ok installed
    Version: 3.0.11-1

    """

  private func read(_ text: String) -> InstalledPackages {
    InstalledPackages(dpkgStatus: Array(text.utf8), of: ClientCatalog.wanted)
  }

  @Test func `reads wanted packages that are installed`() {
    let packages = read(Self.status)
    #expect(packages.versions.keys.sorted() == ["freerdp2-x11", "libssl3"])
    #expect(packages["freerdp2-x11"]?.text == "2.11.7+dfsg1-6~deb12u1")
  }

  @Test func `takes the newest of several architectures`() {
    #expect(read(Self.status)["libssl3"]?.text == "3.0.19-1~deb12u2")
  }

  @Test(
    arguments: [
      "", "\n", "\n\n\n", "Package: ", "Package: \n\n", "Package: krdc", "Package: krdc\nVersion: ",
      "Status: install ok installed\nPackage: krdc\nVersion: 1\n",
      "Package: krdc\nStatus: not-installed\nVersion: 1\n",
      "Package: krdc\nStatus: install ok not-installed\nVersion: 1\n",
    ])
  func `finds nothing in what says nothing`(text: String) {
    #expect(read(text).versions.isEmpty)
  }

  @Test func `reads a last paragraph without an end`() {
    let text = "Package: krdc\nStatus: install ok installed\nVersion: 4:1-1"
    #expect(read(text)["krdc"]?.text == "4:1-1")
  }

  @Test(
    arguments: [
      ("name: remmina\nversion: v1.4.35\nsummary: x\n", "v1.4.35"),
      ("version: '3.5.1' # note\n", "3.5.1"), ("version: \"1.0\"\n", "1.0"),
      ("apps:\n  version: 9\n", nil), ("version: $(rm)\n", nil), ("version:\n", nil), ("", nil),
    ])
  func `reads a snap's version`(text: String, version: String?) {
    #expect(SnapManifest.version(in: Array(text.utf8)) == version)
  }

  @Test(
    arguments: [
      (#"<releases><release version="1.4.39" date="2025"/><release version="1.4.38"/>"#, "1.4.39"),
      (#"<release date="2025" version="47.0">"#, "47.0"), ("<release >", nil),
      (#"<release date="2025"> version="1""#, nil), (#"<release version="a b">"#, nil), ("", nil),
    ])
  func `reads a Flatpak application's version`(text: String, version: String?) {
    #expect(FlatpakDescription.version(in: Array(text.utf8)) == version)
  }

  @Test(
    arguments: [
      ("libfreerdp2.so.2.11.7", "2.11.7"), ("/usr/lib/libfreerdp3.so.3.5.1", "3.5.1"),
      ("libfreerdp3.so.3", nil), ("libfreerdp3.so", nil), ("libfreerdp3.so.3.x", nil),
      ("libx.so.1..2", nil), ("", nil),
    ])
  func `reads a version in a library's name`(name: String, version: String?) {
    #expect(LibraryName.version(of: name) == version)
  }
}
