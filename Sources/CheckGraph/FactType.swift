/// The type of a fact's value, by its word in a declaration.
package enum FactType: String, Hashable, Sendable, CaseIterable {
  case bool
  case int
  case str
  case list
  case bytes
}
