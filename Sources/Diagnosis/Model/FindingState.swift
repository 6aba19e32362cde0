/// Whether an abnormality was seen. Unknown is neither of the others.
package enum FindingState: String, Hashable, Sendable {
  case present
  case absent
  case unknown
}
