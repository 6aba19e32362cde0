internal import Diagnosis

/// Where one check stands in one scope.
enum CheckState: Equatable {
  case waiting
  case running
  case ended(CheckOutcome, reason: String)

  var isOver: Bool {
    if case .ended = self { return true }
    return false
  }
}
