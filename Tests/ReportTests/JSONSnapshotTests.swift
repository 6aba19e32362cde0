import Engine
import Foundation
import Report
import Testing

@Suite struct JSONSnapshotTests {
  @Test func `The document of a crashed check is exactly this`() {
    let shown = Transcript.json([
      .targetEnded(target: 0, Fixtures.crashed), .rejected(Fixtures.rejected),
    ])
    let expected = """
      {
        "rdpcheck" : {
          "version" : "0.1.0"
        },
        "rejected" : [
          {
            "path" : "/opt/acme/acme.so",
            "reason" : "everyone may write to it, only its owner should",
            "remedy" : "chmod o-w /opt/acme/acme.so",
            "rule" : "writable-by-others"
          }
        ],
        "results" : [
          {
            "checks" : [
              {
                "duration_ms" : 3,
                "findings" : [

                ],
                "id" : "dns.resolve",
                "outcome" : "done",
                "plugin" : "name-resolution",
                "reason" : "",
                "started_ms" : 0,
                "version" : "1.0.0"
              },
              {
                "duration_ms" : 12,
                "findings" : [

                ],
                "id" : "rdp.handshake",
                "outcome" : "crashed",
                "plugin" : "handshake",
                "reason" : "signal 11",
                "started_ms" : 0,
                "version" : "1.0.0"
              }
            ],
            "facts" : {
              "dns.addresses" : [
                "10.0.0.5"
              ],
              "stage.dns" : true
            },
            "target" : {
              "address" : null,
              "given" : "rdp.example",
              "host" : "rdp.example",
              "port" : 3389
            },
            "verdict" : {
              "causes" : [

              ],
              "coverage" : [
                {
                  "check" : "rdp.handshake",
                  "outcome" : "crashed",
                  "why" : "signal 11"
                },
                {
                  "check" : "tls.certificate",
                  "outcome" : "not-run",
                  "why" : "no tls.chain, because rdp.handshake crashed"
                }
              ],
              "level" : "inconclusive",
              "next_look" : {
                "check" : "rdp.handshake",
                "findings" : [
                  "tcp.silent"
                ],
                "gain_bits" : 1.5,
                "text" : "Run rdpcheck again with --safe, which leaves foreign plugins out."
              },
              "reached" : "dns",
              "stopped_at" : null
            }
          }
        ],
        "schema" : "rdpcheck/1"
      }

      """
    #expect(shown == expected)
  }

  @Test func `The example of the documentation is what is written`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/json.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "```json\n")
    let example = try #require(parts.last?.components(separatedBy: "```").first)
    #expect(parts.count == 2)
    #expect(example == Transcript.json([.targetEnded(target: 0, Fixtures.refused)]))
  }
}
