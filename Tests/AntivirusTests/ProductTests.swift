import Interception
import Testing

@testable import Antivirus

/// The table of products as data.
@Suite struct ProductTests {
  @Test func `names are given once`() {
    #expect(Set(Product.all.map(\.name)).count == Product.all.count)
  }

  @Test(arguments: Product.all)
  func `each has a source and a sign`(product: Product) {
    #expect(!product.sources.isEmpty && product.sources.allSatisfy { !$0.isEmpty })
    #expect(!(product.programs + product.places + product.modules).isEmpty)
  }

  @Test(arguments: Product.all)
  func `signs are distinctive`(product: Product) {
    // Short names of programs are anybody's; places are whole paths of one product.
    #expect((product.programs + product.modules).allSatisfy { $0.utf8.count >= 4 })
    #expect(product.places.allSatisfy { $0.hasPrefix("/") && $0.split(separator: "/").count >= 2 })
    let others = Product.all.filter { $0.name != product.name }
    #expect(Set(others.flatMap(\.programs)).isDisjoint(with: product.programs))
    #expect(Set(others.flatMap(\.places)).isDisjoint(with: product.places))
  }

  @Test func `common names of programs are nobody's sign`() {
    let common = ["sshd", "systemd", "pmd", "firewalld", "falcond", "dnsmasq", "python3", "scand"]
    #expect(Set(Product.all.flatMap(\.programs)).isDisjoint(with: common))
  }

  @Test(arguments: Product.all)
  func `what can stop connections says what to ask for`(product: Product) {
    #expect(product.touchesConnections == !product.exception.isEmpty)
    let words = product.exception.lowercased()
    #expect(["disable", "turn off", "uninstall", "stop "].allSatisfy { !words.contains($0) })
  }

  @Test(arguments: Product.all.filter { $0.signer != nil })
  func `a signer stands in the list of intercepting issuers`(product: Product) {
    #expect(product.reach.contains(.encryption))
    let signer = product.signer ?? ""
    #expect(Interceptor.all.contains { $0.product.hasPrefix(signer) })
  }

  @Test(arguments: Product.all)
  func `a fact's text leads back to the product`(product: Product) {
    let presence = Presence(product, .running, sign: "x")
    #expect(Presence(label: presence.label)?.product == product)
    #expect(Presence(label: presence.label)?.state == .running)
  }

  @Test(arguments: ["", "ClamAV", "ClamAV (here)", "Nobody (running)", " (running)", "(running)"])
  func `other texts lead nowhere`(text: String) {
    #expect(Presence(label: text) == nil)
  }
}
