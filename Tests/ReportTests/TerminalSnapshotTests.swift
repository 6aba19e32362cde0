import Engine
import Report
import Testing

@Suite struct TerminalSnapshotTests {
  @Test func `A healthy target gets one calm sentence with its numbers`() {
    let shown = Transcript.terminal([Fixtures.healthy])
    let expected = """
        ✓ name        rdp.example → 10.0.0.5                                      3 ms
        ✓ port        10.0.0.5 answers on port 3389                             1.2 ms
        ✓ protocol    the server chose TLS with Network Level Authentication (NLA)
        ✓ encryption  TLS 1.3, TLS_AES_256_GCM_SHA384

      READY  Remote Desktop on rdp.example answers at 10.0.0.5: round trip 1.2 ms, TLS
             1.3, certificate good for 212 more days.

        Also seen     The server made its certificate itself.

      """
    #expect(shown == expected)
  }

  @Test func `A refused connection is told with what, why, fix and what was not seen`() {
    let shown = Transcript.terminal(
      [Fixtures.refused], before: [.rejected(Fixtures.rejected)])
    let expected = """
        ✓ name        rdp.example → 10.0.0.5                                      3 ms
        ✗ port        10.0.0.5 port 3389: the connection was refused

      BLOCKED  No connection to rdp.example from this machine. It stops while opening
               the connection to the port; the steps before that work.

        What          Almost certainly (91%): Nothing listens on the port
                      Or perhaps (7%): A firewall answers in the server's place

        Why           10.0.0.5 refused the connection to port 3389 at once.
                        address: 10.0.0.5; errno: ECONNREFUSED

        Fix           • Turn on Remote Desktop on the server, or start its service.
                          sudo systemctl enable --now xrdp
                      • Make sure that the port is the one that the server listens on.

        Not seen      firewall.client could not look: reading the rules needs root
                      Not reached, as the connection stops before: tls.certificate,
                        nla.server
                      The plugin /opt/acme/acme.so was not used: everyone may write to
                        it, only its owner should
                          chmod o-w /opt/acme/acme.so

        Next look     Run rdpcheck as root, so that it can read the firewall's rules.

      """
    #expect(shown == expected)
  }

  @Test func `A degraded target fits a narrow terminal that has only ASCII`() {
    let shown = Transcript.terminal(
      [Fixtures.expired], style: Style(isUnicode: false, columns: 60))
    let expected = """
        + name        10.0.0.5 is an address, nothing to look up
        + port        10.0.0.5 answers on port 3390         1.2 ms
        + protocol    the server chose TLS with Network Level
                      Authentication (NLA)
        + encryption  TLS 1.3, TLS_AES_256_GCM_SHA384

      DEGRADED  Connections to 10.0.0.5:3390 work, but not without
                trouble.

        What          Almost certainly (>99%): The server's
                        certificate has expired

        Why           The certificate was good until 2026-09-01,
                        20 days ago.

        Fix           - Renew the certificate on the server.

        Also seen     The server made its certificate itself.

        Not seen      The issuer could not be compared with known
                        products. To tell: run with --plugins that
                        know the product

      """
    #expect(shown == expected)
  }

  @Test func `A crashed check leaves the answer open and is named`() {
    let shown = Transcript.terminal([Fixtures.crashed])
    let expected = """
        ✓ name        rdp.example → 10.0.0.5                                      3 ms

      INCONCLUSIVE  Could not tell whether connections to rdp.example work. The check
                    rdp.handshake crashed.

        Not seen      rdp.handshake crashed: signal 11
                      tls.certificate was not run: no tls.chain, because rdp.handshake
                        crashed

        Next look     Run rdpcheck again with --safe, which leaves foreign plugins
                      out.

      """
    #expect(shown == expected)
  }
}
