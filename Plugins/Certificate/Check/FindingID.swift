/// The abnormalities that this check can see.
package enum FindingID: String, CaseIterable, Hashable, Sendable {
  case expired = "cert.expired"
  case notYetValid = "cert.not-yet-valid"
  case clockDisagrees = "cert.clock-disagrees"
  case expiresSoon = "cert.expires-soon"
  case nameMismatch = "cert.name-mismatch"
  case selfSigned = "cert.self-signed"
  case unknownAuthority = "cert.unknown-authority"
  case wrongPurpose = "cert.wrong-purpose"
  case weakKey = "cert.weak-key"
  case weakSignature = "cert.weak-signature"
  case interception = "cert.interception"
  case possibleInterception = "cert.possible-interception"
}
