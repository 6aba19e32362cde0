internal import Netlink

extension Route {
  /// The kernel's own mark of an empty IPv6 table.
  var isFiller: Bool { kind == .unreachable && destination.length == 0 && metric == .max }
}

extension PolicyWalk.Decision {
  /// Names the rule and the route.
  var words: String {
    guard let route else { return "\(rule.words) says \(rule.action)" }
    return "the route \(route.kind) \(route.destination) in table \(TableName.words(route.table))"
      + (rule.isUsual ? "" : ", which \(rule.words) chooses")
  }
}

extension PolicyRule {
  /// One of the rules that are there from the beginning.
  var isUsual: Bool { [0, 32_766, 32_767].contains(priority) && to == nil && !hasOtherConditions }

  /// Names the rule by its priority, and by its destination where it has one.
  var words: String { "policy rule \(priority)" + (to.map { " (to \($0))" } ?? "") }
}
