import Engine
import Report
import Testing

@Suite struct SeveralTargetsTests {
  @Test func `Several targets get a section each and a table at the end`() {
    let results = [Fixtures.expired, Fixtures.healthy, Fixtures.crashed]
    let shown = Transcript.terminal(results, before: [.rejected(Fixtures.rejected)])
    let expected = """
      10.0.0.5:3390
        ✓ name        10.0.0.5 is an address, nothing to look up
        ✓ port        10.0.0.5 answers on port 3390                             1.2 ms
        ✓ protocol    the server chose TLS with Network Level Authentication (NLA)
        ✓ encryption  TLS 1.3, TLS_AES_256_GCM_SHA384

      DEGRADED  Connections to 10.0.0.5:3390 work, but not without trouble.

        What          Almost certainly (>99%): The server's certificate has expired

        Why           The certificate was good until 2026-09-01, 20 days ago.

        Fix           • Renew the certificate on the server.

        Also seen     The server made its certificate itself.

        Not seen      The issuer could not be compared with known products. To tell:
                        run with --plugins that know the product

      rdp.example
        ✓ name        rdp.example → 10.0.0.5                                      3 ms
        ✓ port        10.0.0.5 answers on port 3389                             1.2 ms
        ✓ protocol    the server chose TLS with Network Level Authentication (NLA)
        ✓ encryption  TLS 1.3, TLS_AES_256_GCM_SHA384

      READY  Remote Desktop on rdp.example answers at 10.0.0.5: round trip 1.2 ms, TLS
             1.3, certificate good for 212 more days.

        Also seen     The server made its certificate itself.

      rdp.example
        ✓ name        rdp.example → 10.0.0.5                                      3 ms

      INCONCLUSIVE  Could not tell whether connections to rdp.example work. The check
                    rdp.handshake crashed.

        Not seen      rdp.handshake crashed: signal 11
                      tls.certificate was not run: no tls.chain, because rdp.handshake
                        crashed

        Next look     Run rdpcheck again with --safe, which leaves foreign plugins
                      out.

        Not used      The plugin /opt/acme/acme.so was not used: everyone may write to
                        it, only its owner should
                          chmod o-w /opt/acme/acme.so

      Summary
        degraded      10.0.0.5:3390  The server's certificate has expired (>99%)
        ready         rdp.example
        inconclusive  rdp.example

      1 ready, 1 degraded, 0 blocked, 1 inconclusive

      """
    #expect(shown == expected)
  }

  @Test func `Sections keep the order of the targets whatever ends first`() {
    let results = [Fixtures.expired, Fixtures.healthy, Fixtures.crashed]
    let ordered = Transcript.terminal(results)
    let transcript = Transcript()
    var recorder = TerminalRecorder(
      style: Style(), targets: results.map(\.target), write: transcript.write)
    for place in [2, 0, 1] { recorder.record(.targetEnded(target: place, results[place])) }
    recorder.finish()
    #expect(transcript.text == ordered)
  }

  @Test func `Stages of several targets are told in their sections, not between`() {
    let transcript = Transcript()
    let results = [Fixtures.healthy, Fixtures.crashed]
    var recorder = TerminalRecorder(
      style: Style(), targets: results.map(\.target), write: transcript.write)
    for key in ["dns.addresses", "stage.dns", "stage.tcp", "net.address", "tcp.rtt-us"] {
      guard let fact = Fixtures.climbed[key] else { continue }
      recorder.record(.fact(key: key, target: 1, fact))
      recorder.record(.fact(key: key, target: 0, fact))
    }
    #expect(transcript.text.isEmpty)
    recorder.record(.targetEnded(target: 0, Fixtures.healthy))
    #expect(transcript.text.hasPrefix("rdp.example\n  ✓ name        rdp.example → 10.0.0.5\n"))
    #expect(transcript.text.split(separator: "✓ name").count == 2)
  }

  @Test func `A target without a result holds nothing back and is counted`() {
    let transcript = Transcript()
    let results = [Fixtures.expired, Fixtures.healthy]
    var recorder = TerminalRecorder(
      style: Style(), targets: results.map(\.target), write: transcript.write)
    recorder.record(.targetEnded(target: 1, Fixtures.healthy))
    recorder.finish()
    #expect(transcript.text.contains("READY  Remote Desktop on rdp.example"))
    #expect(transcript.text.contains("  no result     10.0.0.5:3390\n"))
    #expect(transcript.text.hasSuffix("0 blocked, 0 inconclusive, 1 without result\n"))
  }
}
