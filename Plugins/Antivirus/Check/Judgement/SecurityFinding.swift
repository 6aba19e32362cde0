/// The abnormalities that the two checks can see.
package enum SecurityFinding: String, CaseIterable, Hashable, Sendable {
  case presentNetwork = "antivirus.present-network"
  case refuses = "antivirus.refuses"
  case intercepts = "antivirus.intercepts"
}
