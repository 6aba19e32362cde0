private import Glibc

/// What the kernel has counted on one TCP connection (tcp(7), TCP_INFO).
package struct TCPInformation: Hashable, Sendable {
  /// Segments that this side had to send again.
  package let retransmissions: Int
  /// The largest packet that the way is believed to carry.
  package let pathMTU: Int
  /// The most bytes of data that this side puts into a segment.
  package let segmentSize: Int
  /// The most bytes of data that came in one segment; 536 or less before a larger one came.
  package let receivedSegment: Int

  package init(retransmissions: Int, pathMTU: Int, segmentSize: Int, receivedSegment: Int) {
    self.retransmissions = retransmissions
    self.pathMTU = pathMTU
    self.segmentSize = segmentSize
    self.receivedSegment = receivedSegment
  }

  /// Asks the kernel; nil when it does not say.
  package init?(of socket: borrowing Descriptor) {
    var information = tcp_info()
    var size = socklen_t(MemoryLayout<tcp_info>.size)
    let result = getsockopt(socket.number, CInt(IPPROTO_TCP), TCP_INFO, &information, &size)
    guard result == 0, size >= socklen_t(MemoryLayout<tcp_info>.size) else { return nil }
    retransmissions = Int(information.tcpi_total_retrans)
    pathMTU = Int(information.tcpi_pmtu)
    segmentSize = Int(information.tcpi_snd_mss)
    receivedSegment = Int(information.tcpi_rcv_mss)
  }
}
