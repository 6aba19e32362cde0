/// A product that was found on this machine.
package struct Presence: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case running, installed
  }

  package let product: Product
  package let state: State
  /// What showed it: a program, a module or a place.
  package let sign: String

  package init(_ product: Product, _ state: State, sign: String) {
    self.product = product
    self.state = state
    self.sign = sign
  }

  /// As it stands in the fact: the name, and how it was found.
  package var label: String { "\(product.name) (\(state.rawValue))" }

  /// Reads a fact's text again; nil where it names no product of the list.
  package init?(label: String) {
    for state in [State.running, .installed] where label.hasSuffix(" (\(state.rawValue))") {
      let name = String(label.dropLast(state.rawValue.count + 3))
      guard let product = Product.named(name) else { return nil }
      self.init(product, state, sign: "")
      return
    }
    return nil
  }
}
