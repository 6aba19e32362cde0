/// Decides what is wrong with a certificate. Pure: all that it knows is handed in.
package enum CertificateJudge {
  /// What is present or cannot be told; every other finding is absent.
  package static func judge(_ view: CertificateView) -> [Judged] {
    judgeTime(view) + judgeName(view) + judgeTrust(view) + judgePurpose(view) + judgeStrength(view)
      + judgeInterception(view)
  }
}
