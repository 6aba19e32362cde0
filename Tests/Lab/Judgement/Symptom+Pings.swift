private import Glibc
import Linux

extension Symptom {
  /// How many of a hundred pings to the server are lost.
  static func lostPings(_ site: Site) throws -> Int {
    try site.client.withNetwork {
      let socket = try pingSocket()
      var answered: Set<UInt16> = []
      // Where packets are lost, the machines on the way take their time to find each other.
      for number in 1000..<UInt16(1040) where answered.isEmpty {
        try? socket.send(sequence: number)
        take(socket, milliseconds: 100, into: &answered)
      }
      answered = []
      for number in 0..<UInt16(100) {
        try? socket.send(sequence: number)
        take(socket, milliseconds: 4, into: &answered)
      }
      take(socket, milliseconds: 300, into: &answered)
      return 100 - answered.count { $0 < 100 }
    }
  }

  /// Whether one of three packets of a size is answered without being cut.
  static func isAnswered(_ site: Site, _ bytes: Int) throws -> Bool {
    try site.client.withNetwork {
      let socket = try pingSocket()
      socket.descriptor.forbidFragments(.v4)
      var answered: Set<UInt16> = []
      for number in 0..<UInt16(3) {
        try? socket.send(sequence: number, packetSize: bytes)
        take(socket, milliseconds: 150, into: &answered)
      }
      return !answered.isEmpty
    }
  }

  private static func pingSocket() throws -> EchoSocket {
    guard let address = SocketAddress(Site.Address.server, port: 0) else {
      throw LabError("no address")
    }
    return try EchoSocket(to: address, identifier: .random(in: 0...UInt16.max))
  }

  /// Takes the answers that come within a time.
  private static func take(
    _ socket: EchoSocket, milliseconds: Int, into answered: inout Set<UInt16>
  ) {
    let end = MonotonicTime.now().advanced(milliseconds: milliseconds)
    while true {
      let left = end.milliseconds(from: .now())
      guard left > 0 else { return }
      var entries = [PollEntry(descriptor: socket.descriptor.number, read: true)]
      _ = try? Linux.poll(&entries, milliseconds: left)
      while socket.takeError() != nil {}
      while let number = (try? socket.takeAnswer()) ?? nil { answered.insert(number) }
    }
  }
}
