import Testing

@testable import Linux

@Suite struct KernelTableTests {
  private static let routes = """
    Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
    eth0\t00000000\t01014D0A\t0003\t0\t0\t0\t00000000\t0\t0\t0
    eth0\t00014D0A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0
    tun0\t0000000A\t09014D0A\t0003\t0\t0\t0\t000000FF\t0\t0\t0
    broken line

    """

  @Test(
    arguments: [
      ("192.0.2.1", "10.77.1.1"), ("10.9.9.9", "10.77.1.9"), ("10.77.1.50", nil), ("::1", nil),
    ] as [(String, String?)])
  func `the longest prefix names the router`(target: String, router: String?) throws {
    let address = try #require(SocketAddress(target, port: 0))
    #expect(RouteTable.gateway(towards: address, in: Self.routes)?.host == router)
  }

  @Test func `a counter stands below its name`() {
    let text = "TcpExt: A TCPRetransFail B\nTcpExt: 1 42 3\nIpExt: A\nIpExt: 7\n"
    #expect(TCPStatistics.value("TCPRetransFail", of: "TcpExt:", in: text) == 42)
    #expect(TCPStatistics.value("Missing", of: "TcpExt:", in: text) == nil)
    #expect(TCPStatistics.value("B", of: "TcpExt:", in: "TcpExt: A B\nTcpExt: 1\n") == nil)
    #expect(TCPStatistics.refusedRepetitions() != nil)
  }
}
