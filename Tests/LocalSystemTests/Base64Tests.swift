import LocalSystem
import Testing

@Suite struct Base64Tests {
  @Test(
    arguments: [
      ("", []), ("Zg==", [0x66]), ("Zm8=", [0x66, 0x6F]), ("Zm9v", [0x66, 0x6F, 0x6F]),
      ("Zm9v\nYg==\n", [0x66, 0x6F, 0x6F, 0x62]), ("+/+/", [0xFB, 0xFF, 0xBF]),
    ] as [(String, [UInt8])])
  func `reads bytes`(text: String, bytes: [UInt8]) {
    #expect(Base64.decode(text.utf8) == bytes)
  }

  @Test(arguments: ["Z", "Zg", "Zg=", "Zg===", "Zm9v=", "Z=g=", "Zm-v", "====", "Zm9vé"])
  func `refuses what is no base64`(text: String) {
    #expect(Base64.decode(text.utf8) == nil)
  }
}
