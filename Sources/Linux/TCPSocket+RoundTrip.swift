private import Glibc

extension TCPSocket {
  /// The kernel's own measure of the round trip, in microseconds; nil when it has none yet.
  ///
  /// Right after connecting it is the time from SYN to SYN-ACK, without what this process waited
  /// for the processor.
  package static func roundTripMicroseconds(_ socket: borrowing Descriptor) -> Int64? {
    var information = tcp_info()
    var size = socklen_t(MemoryLayout<tcp_info>.size)
    let result = getsockopt(socket.number, CInt(IPPROTO_TCP), TCP_INFO, &information, &size)
    guard result == 0, information.tcpi_rtt > 0 else { return nil }
    return Int64(information.tcpi_rtt)
  }
}
