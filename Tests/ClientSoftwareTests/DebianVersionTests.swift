import Testing

@testable import ClientSoftware

@Suite struct DebianVersionTests {
  /// Pairs in ascending order; most are those that Debian's policy and dpkg's own tests argue with.
  @Test(
    arguments: [
      ("1.0", "1.1"), ("1.9", "1.10"), ("1.0~rc1", "1.0"), ("1.0~~", "1.0~"), ("1.0~", "1.0"),
      ("1.0", "1.0a"), ("1.0a", "1.0+"), ("1.0", "1.0.0"), ("9.9", "1:0.1"), ("1:1.0", "2:0.1"),
      ("1.0-1", "1.0-2"), ("1.0-1", "1.0-1.1"), ("1.0-1~deb12u1", "1.0-1"),
      ("1.0", "1.0-1"), ("1.0-9", "1.0-10"), ("abc", "abd"), ("a", "a1"),
      ("2.11.5+dfsg1-1", "2.11.7+dfsg1-6~deb12u1"),
      ("2.0.0~git20190204.1.2693389a+dfsg1-1", "2.0.0~rc2"), ("2.0.0~rc2", "2.0.0"),
      ("3.0.0~beta1", "3.0.0"), ("1.1.1n-0+deb11u5", "3.0.19-1~deb12u2"),
      ("0000001", "2"), ("1.18446744073709551616", "1.18446744073709551617"),
    ])
  func `sorts as Debian does`(lesser: String, greater: String) {
    #expect(DebianVersion(lesser) < DebianVersion(greater))
    #expect(!(DebianVersion(greater) < DebianVersion(lesser)))
    #expect(DebianVersion(lesser) != DebianVersion(greater))
  }

  @Test(
    arguments: [
      ("1.0", "1.0"), ("0:1.0", "1.0"), ("1.00", "1.0"), ("1.0-0", "1.0"), ("", ""),
      ("1.0-", "1.0"),
    ])
  func `knows what is the same`(left: String, right: String) {
    #expect(DebianVersion(left) == DebianVersion(right))
  }

  @Test func `takes a version apart`() {
    let version = DebianVersion("2:2.11.7+dfsg1-6~deb12u1")
    #expect(version.epoch == 2)
    #expect(version.upstream == "2.11.7+dfsg1")
    #expect(version.revision == "6~deb12u1")
    #expect(version.release == "2.11.7")
  }

  @Test(arguments: ["a:1", "-1:1", ":", "-", "~", ":-:-", "1:"])
  func `takes any text`(text: String) {
    #expect(DebianVersion(text) == DebianVersion(text))
  }
}
