import Glibc
import Linux
import TestTools
import Testing

/// Addresses as people write them and as the kernel takes them.
@Suite struct SocketAddressTests {
  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7:3389"), ("0.0.0.0", "0.0.0.0:3389"), ("::1", "[::1]:3389"),
    ("2001:DB8:0:0::1", "[2001:db8::1]:3389"), ("::ffff:192.0.2.7", "[::ffff:192.0.2.7]:3389"),
    ("fe80::1%1", "[fe80::1%1]:3389"), ("fe80::1%lo", "[fe80::1%1]:3389"),
  ])
  func `an address is read and written in its short form`(text: String, written: String) throws {
    #expect(try #require(SocketAddress(text, port: 3389)).description == written)
  }

  @Test(arguments: [
    "", " ", "host", "192.0.2", "192.0.2.256", "192.0.2.7 ", "010.0.0.1", "1.2.3.4%lo", "::1::",
    "[::1]", "fe80::1%", "fe80::1%nosuchinterface", "fe80::1%0", "fe80::1%4294967296", "1:2:3:4:5",
    "::1\u{0}", "192.0.2.7\u{0}.example", "%", "%lo", "ffff0::1",
  ])
  func `anything else is refused`(text: String) {
    #expect(SocketAddress(text, port: 1) == nil)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `an address comes back from the kernel's form and from text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let family: SocketAddress.Family = Bool.random(using: &random) ? .v4 : .v6
    // A short choice of bytes, so that runs of zeros occur.
    let bytes = (0..<(family == .v4 ? 4 : 16)).map { _ in
      [0, 0, 1, 255, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
    }
    let address = SocketAddress(
      family: family, bytes: bytes, port: UInt16.random(in: 0 ... .max, using: &random),
      scope: family == .v6 && Bool.random(using: &random) ? 7777 : 0)
    #expect(SocketAddress(address.host, port: address.port) == address)
    let back = address.withSockaddr { pointer, length in
      var storage = sockaddr_storage()
      memcpy(&storage, pointer, Int(length))
      return SocketAddress(storage)
    }
    #expect(back == address)
  }

  @Test func `another family is no address`() {
    var storage = sockaddr_storage()
    storage.ss_family = sa_family_t(AF_UNIX)
    #expect(SocketAddress(storage) == nil)
  }

  @Test func `the port can be exchanged`() throws {
    let address = try #require(SocketAddress("::1", port: 1))
    #expect(address.with(port: 65_535).description == "[::1]:65535")
  }
}
