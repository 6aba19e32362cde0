import Testing

@testable import ServiceStatus

@Suite struct ConfigurationPathTests {
  @Test(
    arguments: [
      (["xrdp", "-c", "/srv/a.ini"], "/srv/a.ini"),
      (["xrdp", "--nodaemon", "--config", "/srv/a.ini"], "/srv/a.ini"),
      (["xrdp-sesman", "--config=/srv/s.ini", "-n"], "/srv/s.ini"),
      (["xrdp", "-c", "/a", "-c", "/b"], "/b"),
      (["xrdp", "--nodaemon"], nil), (["xrdp", "-c"], nil), ([], nil),
    ] as [([String], String?)])
  func `is the last that a program was given`(arguments: [String], path: String?) {
    #expect(ConfigurationPath.given(in: arguments) == path)
  }
}
