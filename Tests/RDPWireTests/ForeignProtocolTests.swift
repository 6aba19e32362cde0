import RDPWire
import Testing

@Suite struct ForeignProtocolTests {
  @Test(
    arguments: [
      ("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", .ssh, "SSH-2.0-OpenSSH_9.2p1 Debian-2"),
      ("HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n", .http, "HTTP/1.1 400 Bad Request"),
      ("<html><body>", .http, "<html><body>"), ("RFB 003.008\n", .vnc, "RFB 003.008"),
      ("220 mail.example.org ESMTP\r\n", .smtp, "220 mail.example.org ESMTP"),
      ("220 (vsFTPd 3.0.3)\r\n", .ftp, "220 (vsFTPd 3.0.3)"),
      ("220-hello\r\n", .mailOrFTP, "220-hello"),
      ("+OK ready\r\n", .pop3, "+OK ready"), ("* OK IMAP4rev1\r\n", .imap, "* OK IMAP4rev1"),
    ] as [(String, ForeignProtocol.Kind, String)])
  func `names who greets in text`(text: String, kind: ForeignProtocol.Kind, detail: String) {
    let found = ForeignProtocol.recognise([UInt8](text.utf8))
    #expect(found?.kind == kind)
    #expect(found?.detail == detail)
  }

  @Test(
    arguments: [
      ([0x15, 3, 1, 0, 2, 2, 10], .tls, "alert 10"),
      ([0x16, 3, 3, 0, 80], .tls, "record of type 22"),
      ([0, 0, 0, 80, 0xFF, 0x53, 0x4D, 0x42], .smb, "SMB1"),
      ([0, 0, 0, 80, 0xFE, 0x53, 0x4D, 0x42], .smb, "SMB2"),
      ([0x83, 0, 0, 1, 0x8F], .smb, "session refused"),
      ([0x4A, 0, 0, 0, 10] + [UInt8]("8.0.36\0".utf8), .mysql, "8.0.36"),
      ([0x20, 0, 0, 0, 0xFF, 0x6A, 4] + [UInt8]("Host denied".utf8), .mysql, "Host denied"),
      ([0x45, 0, 0, 0, 0x40] + [UInt8]("SFATAL\0".utf8), .postgresql, "SFATAL\\x00"),
      ([0xFF, 0xFD, 0x18], .telnet, "option negotiation"),
    ] as [([UInt8], ForeignProtocol.Kind, String)])
  func `names who greets in binary`(bytes: [UInt8], kind: ForeignProtocol.Kind, detail: String) {
    let found = ForeignProtocol.recognise(bytes)
    #expect(found?.kind == kind)
    #expect(found?.detail == detail)
  }

  @Test(arguments: [[], [3], [3, 0, 0, 19]] as [[UInt8]])
  func `says nothing of silence and of RDP's own beginning`(bytes: [UInt8]) {
    #expect(ForeignProtocol.recognise(bytes) == nil)
  }

  @Test func `escapes what a terminal would act on`() {
    let found = ForeignProtocol.recognise([0x1B] + [UInt8]("[31m\\ä\r\n".utf8))
    #expect(found?.kind == .unknown)
    #expect(found?.detail == "\\x1b[31m\\\\\\xc3\\xa4\\r\\n")
  }

  @Test func `bounds an excerpt`() {
    let found = ForeignProtocol.recognise([UInt8](repeating: 0x41, count: 5000))
    #expect(found?.detail == String(repeating: "A", count: 80) + "...")
  }

  @Test(arguments: UInt64(0)..<200)
  func `answers any bytes with printable text`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = random.bytes(Int.random(in: 1...64, using: &random))
    let found = ForeignProtocol.recognise(bytes)
    #expect((found == nil) == (bytes[0] == 3))
    #expect(found?.detail.utf8.allSatisfy { (0x20...0x7E).contains($0) } != false)
  }
}
