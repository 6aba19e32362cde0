import Diagnosis
import Glibc

/// The definition of the posterior, computed word for word: the sum over all sets of causes.
struct BruteForce {
  private let causes: [(id: String, prior: Double)]
  private let findings: [(id: String, leak: Double, strengths: [String: Double])]

  init(_ random: RandomCase) {
    causes = random.causes.map { ($0.id, Self.clamped($0.prior)) }
    findings = random.findings.map { finding in
      let own = finding.causes.map { ($0.id, Self.clamped($0.strength)) }
      let others = random.causes.flatMap { cause in
        cause.explains.filter { $0.id == finding.id }.map { (cause.id, Self.clamped($0.strength)) }
      }
      return (
        finding.id, Self.clamped(finding.leak), Dictionary(own + others, uniquingKeysWith: max)
      )
    }
  }

  func posteriors(_ isPresent: [String: Bool]) -> [String: Double] {
    let (total, sums) = sums(isPresent)
    return causes.reduce(into: [:]) { $0[$1.id] = (sums[$1.id] ?? 0) / total }
  }

  /// The information, in bits, between a finding and one cause drawn by how much it is believed.
  func mutualInformation(of finding: String, given seen: [String: Bool]) -> Double {
    let before = sums(seen).byCause
    let present = sums(seen.merging([finding: true]) { $1 }).byCause
    let absent = sums(seen.merging([finding: false]) { $1 }).byCause
    let all = before.values.reduce(0, +)
    return [present, absent].reduce(0) { bits, outcome in
      let share = outcome.values.reduce(0, +) / all
      return before.reduce(bits) { bits, cause in
        let joint = (outcome[cause.key] ?? 0) / all
        return joint > 0 ? bits + joint * log2(joint / (share * cause.value / all)) : bits
      }
    }
  }

  /// The probability of what was seen, and that of it together with each cause.
  private func sums(_ isPresent: [String: Bool]) -> (total: Double, byCause: [String: Double]) {
    var total = 0.0
    var sums: [String: Double] = [:]
    for set in 0..<(1 << causes.count) {
      let active = Set(causes.indices.filter { set >> $0 & 1 == 1 }.map { causes[$0].id })
      let weight = weight(of: active, isPresent)
      total += weight
      for id in active { sums[id, default: 0] += weight }
    }
    return (total, sums)
  }

  private func weight(of active: Set<String>, _ isPresent: [String: Bool]) -> Double {
    var weight = 1.0
    for (id, prior) in causes { weight *= active.contains(id) ? prior : 1 - prior }
    for (id, leak, strengths) in findings {
      guard let isPresent = isPresent[id] else { continue }
      var presence = leak
      var absence = 1 - leak
      for id in active {
        let strength = strengths[id] ?? 0
        presence += (1 - presence) * strength
        absence *= 1 - strength
      }
      weight *= isPresent ? presence : absence
    }
    return weight
  }

  private static func clamped(_ value: Double) -> Double { min(max(value, 1e-9), 1 - 1e-9) }
}
