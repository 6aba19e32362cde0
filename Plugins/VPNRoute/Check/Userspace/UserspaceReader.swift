internal import Linux
internal import Netlink

/// Reads what a WireGuard program answers to "get=1" on its control socket, piece by piece.
///
/// Lines are "key=value"; an empty line ends the answer. Lines with keys are dropped as soon as
/// their name is read: what follows it is never kept. Anybody may be at the other end.
struct UserspaceReader {
  /// The longest line of use is an address with its name.
  private static let lineLimit = 128
  /// The most bytes of an answer.
  static let limit = 1 << 20

  private(set) var device = WireGuardDevice()
  /// The error number that the program gave; nil before it did.
  private(set) var errorNumber: Int?
  /// The answer is whole.
  private(set) var isComplete = false
  private var line: [UInt8] = []
  private var isSkipping = false
  private var count = 0
  private var networks = 0
  /// There are more peers than are kept: what follows is of none of them.
  private var isFull = false

  /// The answer is longer than any of a program that works.
  var isTooLong: Bool { count > Self.limit }

  /// Takes the next bytes; those behind the end are passed over.
  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes {
      guard !isComplete, !isTooLong else { return }
      count += 1
      if byte == UInt8(ascii: "\n") {
        endLine()
      } else if !isSkipping {
        line.append(byte)
        if isSecret { noteKey() }
        if line.count > Self.lineLimit { skip() }
      }
    }
  }

  /// The line is of a key, which nobody here needs.
  private var isSecret: Bool {
    line.last == UInt8(ascii: "=") && line.dropLast().reversed().starts(with: Self.keyMark)
  }

  /// "_key" from its end: of private_key, preshared_key and public_key.
  private static let keyMark = Array("_key".utf8.reversed())
  /// The beginning of a peer, whose value is a key as well.
  private static let peerMark = Array("public_key=".utf8)

  /// Begins a peer where one begins, and passes over the key itself.
  private mutating func noteKey() {
    if line == Self.peerMark {
      device.isTruncated = device.isTruncated || device.peers.count >= WireGuardDevice.peerLimit
      isFull = device.isTruncated
      if !isFull { device.peers.append(WireGuardPeer()) }
    }
    skip()
  }

  private mutating func skip() {
    isSkipping = true
    line.removeAll(keepingCapacity: true)
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      isSkipping = false
    }
    if isSkipping { return }
    if line.isEmpty {
      isComplete = true
      return
    }
    let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2 else { return }
    take(
      String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  private mutating func take(_ key: String, _ value: String) {
    if key == "errno" {
      errorNumber = Int(value)
      return
    }
    guard !device.peers.isEmpty, !isFull else { return }
    let last = device.peers.count - 1
    switch key {
    case "endpoint": device.peers[last].endpoint = Self.endpoint(value)
    case "last_handshake_time_sec": device.peers[last].lastHandshake = max(Int64(value) ?? 0, 0)
    case "rx_bytes": device.peers[last].receivedBytes = UInt64(value) ?? 0
    case "tx_bytes": device.peers[last].sentBytes = UInt64(value) ?? 0
    case "allowed_ip": allow(value, last)
    default: return
    }
  }

  private mutating func allow(_ text: String, _ peer: Int) {
    guard let network = AddressPrefix(text) else { return }
    networks += 1
    guard networks <= WireGuardDevice.networkLimit else {
      device.isTruncated = true
      return
    }
    device.peers[peer].allowed.append(network)
  }

  /// Reads "ADDRESS:PORT", an IPv6 address in brackets.
  private static func endpoint(_ text: String) -> SocketAddress? {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    return SocketAddress(String(isBracketed ? host.dropFirst().dropLast() : host), port: port)
  }
}
