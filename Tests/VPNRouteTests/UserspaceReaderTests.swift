import Linux
import Netlink
import TestTools
import Testing

@testable import VPNRoute

@Suite struct UserspaceReaderTests {
  /// What wireguard-go 0.0.20220316 says of an interface with one peer; the keys are made up.
  private let recorded = """
    private_key=e8b7b5ac20e23c644dc8607622b1008f803fe9a8a176a81c975ef3481107fa5e
    listen_port=5555
    public_key=870ad9bfd232ff5feaf0ce1b1ff08e993d0f49f61edadae01bfe10c45e4fde67
    preshared_key=0000000000000000000000000000000000000000000000000000000000000000
    protocol_version=1
    endpoint=127.0.0.1:7777
    last_handshake_time_sec=1795000000
    last_handshake_time_nsec=12
    tx_bytes=148
    rx_bytes=92
    persistent_keepalive_interval=5
    allowed_ip=10.9.0.0/24
    allowed_ip=fd09::/64
    errno=0


    """

  private func read(_ text: String) -> UserspaceReader {
    var reader = UserspaceReader()
    reader.feed(Array(text.utf8))
    return reader
  }

  @Test func `reads a recorded answer`() throws {
    let reader = read(recorded)
    #expect(reader.isComplete && reader.errorNumber == 0)
    let peer = try #require(reader.device.peers.first)
    #expect(reader.device.peers.count == 1)
    #expect(peer.endpoint?.description == "127.0.0.1:7777")
    #expect(peer.lastHandshake == 1_795_000_000)
    #expect(peer.allowed.map(\.description) == ["10.9.0.0/24", "fd09::/64"])
    #expect(peer.receivedBytes == 92 && peer.sentBytes == 148)
  }

  @Test func `reads the same from single bytes`() {
    var reader = UserspaceReader()
    for byte in recorded.utf8 { reader.feed([byte]) }
    #expect(reader.device == read(recorded).device && reader.isComplete)
  }

  @Test func `keeps nothing of any key`() {
    var reader = UserspaceReader()
    reader.feed(Array("private_key=e8b7b5ac20e23c64".utf8))
    #expect(!"\(reader)".contains("232"), "0xe8 would show as a number")
    reader.feed(Array("\npublic_key=870ad9\npreshared_key=00\nerrno=0\n\n".utf8))
    #expect(reader.device.peers == [WireGuardPeer()])
    var mirror = ""
    dump(reader, to: &mirror)
    #expect(!mirror.contains("\(UInt8(ascii: "7")), "))
  }

  @Test func `reads an endpoint of IPv6`() {
    let reader = read("public_key=1\nendpoint=[fd00::7]:51820\nerrno=0\n\n")
    #expect(reader.device.peers.first?.endpoint?.description == "[fd00::7]:51820")
  }

  @Test(arguments: [
    "endpoint=1.2.3.4:5\n\n", "allowed_ip=10.0.0.0/8\nerrno=0\n\n", "=\n==\nx\n\n", "\n",
    "public_key=1\nallowed_ip=10.0.0.0/33\nendpoint=:\nlast_handshake_time_sec=-5\nerrno=0\n\n",
  ])
  func `takes nothing from lines that make no sense`(_ text: String) {
    let reader = read(text)
    #expect(reader.isComplete)
    #expect(reader.device.peers.allSatisfy { $0 == WireGuardPeer() })
  }

  @Test func `stops at its limits`() {
    let peers = read(String(repeating: "public_key=1\nallowed_ip=1.0.0.0/8\n", count: 1200))
    #expect(peers.device.peers.count == 1000 && peers.device.isTruncated)
    let networks = read(
      "public_key=1\n" + String(repeating: "allowed_ip=1.0.0.0/8\n", count: 11_000))
    #expect(networks.device.peers[0].allowed.count == 10_000 && networks.device.isTruncated)
    #expect(read(String(repeating: "x", count: 1_100_000)).isTooLong)
  }

  @Test func `a long line is passed over, and the next is read`() {
    let long = "allowed_ip=" + String(repeating: "1", count: 500)
    let reader = read("public_key=1\n\(long)\nallowed_ip=10.0.0.0/8\nerrno=0\n\n")
    #expect(reader.device.peers[0].allowed.count == 1)
  }

  @Test func `noise breaks nothing`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var text = Array(recorded.utf8)
      for _ in 0..<8 {
        text[Int.random(in: 0..<text.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      var reader = UserspaceReader()
      reader.feed(text)
      #expect(reader.device.peers.count <= 2)
    }
  }
}
