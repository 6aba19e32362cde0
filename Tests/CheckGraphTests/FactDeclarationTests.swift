import CheckGraph
import Testing

@Suite struct FactDeclarationTests {
  @Test func `a key and a type are read`() {
    #expect(FactDeclaration("dns.addresses:list") == FactDeclaration("dns.addresses", .list))
  }

  @Test(arguments: [
    "", ":", "a", "a:", ":str", "a:text", "a:str:str", "A:str", "a..b:str", ".a:str", "a b:str",
    "ä:str", "a\u{0}:str", String(repeating: "a", count: 97) + ":str",
  ])
  func `anything else is refused`(text: String) {
    #expect(FactDeclaration(text) == nil)
  }
}
