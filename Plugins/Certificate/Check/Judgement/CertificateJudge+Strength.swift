private import PluginKit
private import TLSProbe

// Keys and signatures that clients of today refuse at their usual security level.
extension CertificateJudge {
  /// The least bits of a key where factoring or discrete logarithms break it (NIST SP 800-57).
  private static let leastBits = 2048
  /// The least bits of an elliptic curve (NIST SP 800-57).
  private static let leastCurveBits = 224
  /// The most bits with which a digest still counts as weak: SHA-1 has 63, SHA-224 has 112.
  private static let weakDigestBits = 80

  /// The first weak key and the first weak signature of the chain.
  static func judgeStrength(_ view: CertificateView) -> [Judged] {
    var judged: [Judged] = []
    if let weak = view.chain.first(where: { hasWeakKey($0.key) }) {
      judged.append(weakKey(weak, isLeaf: weak == view.leaf))
    } else if view.leaf.key.kind == .unknown {
      judged.append(.unknown(.weakKey, because: "the kind of the key is not known"))
    }
    if let weak = view.chain.first(where: hasWeakSignature) {
      judged.append(weakSignature(weak, isLeaf: weak == view.leaf))
    } else if view.leaf.signature.strength == 0, !view.leaf.isSelfSigned {
      judged.append(.unknown(.weakSignature, because: "the signature's kind is not known"))
    }
    return judged
  }

  /// Whether strict clients refuse a key of this length.
  private static func hasWeakKey(_ key: PublicKey) -> Bool {
    switch key.kind {
    case .rsa, .dsa: key.bits < leastBits
    case .ec: key.bits < leastCurveBits
    case .ed25519, .ed448, .unknown: false
    }
  }

  /// A certificate that signs itself gains nothing from that signature: it proves nothing.
  private static func hasWeakSignature(_ certificate: CertificateFacts) -> Bool {
    let strength = certificate.signature.strength
    return !certificate.isSelfSigned && (1...weakDigestBits).contains(strength)
  }

  /// A key that is too short.
  private static func weakKey(_ certificate: CertificateFacts, isLeaf: Bool) -> Judged {
    let key = "\(certificate.key.kind.rawValue) \(certificate.key.bits) bits"
    return .present(
      .weakKey, "The key of \(owner(isLeaf)) is weak (\(key)): strict clients refuse it.",
      evidence: [Evidence("key", key), subject(certificate)],
      remedies: [Remedy("Give the server a certificate with an RSA key of 2048 bits or more.")])
  }

  /// A signature with a broken digest.
  private static func weakSignature(_ certificate: CertificateFacts, isLeaf: Bool) -> Judged {
    let digest = certificate.signature.digest ?? certificate.signature.algorithm
    return .present(
      .weakSignature,
      "The signature of \(owner(isLeaf)) is weak (\(digest)): strict clients refuse it.",
      evidence: [Evidence("signature", certificate.signature.algorithm), subject(certificate)],
      remedies: [Remedy("Have the certificate issued anew with SHA-256.")])
  }

  /// Whose it is, for a sentence.
  private static func owner(_ isLeaf: Bool) -> String {
    isLeaf ? "the server's certificate" : "an authority in the chain"
  }

  /// Which certificate it is.
  private static func subject(_ certificate: CertificateFacts) -> Evidence {
    Evidence("subject", certificate.subject.text, .hostName)
  }
}
