import Certificate
import TLSProbe
import TestCertificates
import Testing

@Suite struct TimeTests {
  private func judge(
    from notBefore: Int64 = testNow - 100 * testDay, to notAfter: Int64, serverTime: Int64? = nil
  ) throws -> [Judged] {
    let identity = try identity {
      $0.notBefore = notBefore
      $0.notAfter = notAfter
    }
    return CertificateJudge.judge(try view(of: [identity], serverTime: serverTime))
  }

  @Test func `a certificate in its time is without fault`() throws {
    let judged = try judge(to: testNow + 100 * testDay)
    #expect(judged.present == [.selfSigned])
    #expect(judged.unknown.isEmpty)
  }

  @Test func `an expired certificate says when and for how long`() throws {
    let judged = try judge(to: testNow - 3 * testDay)
    #expect(judged.present == [.expired, .selfSigned])
    let message = "The certificate expired 3 days ago, on 2027-01-12 08:00 UTC; clients warn."
    #expect(judged.message(of: .expired) == message)
  }

  @Test func `the last second still counts`() throws {
    #expect(try judge(to: testNow).present == [.expiresSoon, .selfSigned])
    #expect(try judge(to: testNow - 1).present == [.expired, .selfSigned])
  }

  @Test func `the first second already counts`() throws {
    let end = testNow + 100 * testDay
    #expect(try judge(from: testNow, to: end).present == [.selfSigned])
    #expect(try judge(from: testNow + 1, to: end).present == [.notYetValid, .selfSigned])
  }

  @Test func `a certificate of the future points to the clock`() throws {
    let judged = try judge(from: testNow + testDay, to: testNow + 100 * testDay)
    #expect(judged.message(of: .notYetValid)?.contains("1 day from now") == true)
    #expect(judged.message(of: .notYetValid)?.contains("A clock that is behind") == true)
  }

  @Test(arguments: [(Int64(13), true), (15, false)])
  func `the last fortnight is worth a word`(days: Int64, isSoon: Bool) throws {
    let judged = try judge(to: testNow + days * testDay)
    #expect(judged.present.contains(.expiresSoon) == isSoon)
  }

  @Test func `without the server's clock nobody can say which clock is wrong`() throws {
    #expect(try judge(to: testNow - testDay).unknown == [.clockDisagrees])
  }

  @Test func `valid by the server's clock alone points to the clocks`() throws {
    let end = testNow - testDay
    let judged = try judge(to: end, serverTime: end - testDay)
    #expect(judged.present == [.expired, .clockDisagrees, .selfSigned])
    #expect(judged.message(of: .clockDisagrees)?.contains("differ by 2 days") == true)
  }

  @Test func `expired by both clocks has nothing to do with them`() throws {
    let judged = try judge(to: testNow - testDay, serverTime: testNow)
    #expect(judged.present == [.expired, .selfSigned])
    #expect(judged.unknown.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a whole chain out of its time hints at the clock`(isWholeChain: Bool) throws {
    let root = try TestIdentity(
      CertificateRecipe("Root").with {
        $0.isCA = true
        $0.notAfter = isWholeChain ? testNow - testDay : testNow + testDay
      })
    let leaf = try identity(issuer: root) { $0.notAfter = testNow - testDay }
    let judged = CertificateJudge.judge(try view(of: [leaf, root]))
    #expect(judged.message(of: .expired)?.contains("clock may be wrong") == isWholeChain)
  }

  @Test(arguments: [Int64.min, .max])
  func `a clock beyond all reason does no harm`(now: Int64) throws {
    var view = try view(of: [try identity()])
    view.now = now
    view.serverTime = now == .min ? .max : .min
    let judged = CertificateJudge.judge(view)
    #expect(judged.present.first == (now == .min ? .notYetValid : .expired))
  }

  @Test func `dates that cannot be read are no answer`() throws {
    var view = try view(of: [try identity()])
    view.leaf.notAfter = nil
    let unknown = CertificateJudge.judge(view).unknown
    #expect(unknown == [.expired, .notYetValid, .expiresSoon, .clockDisagrees])
  }
}

// MARK: - Authorities

extension TimeTests {
  /// A leaf, the authority above it and the root.
  private func chain(_ change: (inout CertificateRecipe) -> Void) throws -> [TestIdentity] {
    let root = try authority(("CN", "Root"))
    var recipe = CertificateRecipe("Issuing CA").with { $0.isCA = true }
    change(&recipe)
    let middle = try TestIdentity(recipe, issuer: root)
    return [try identity(issuer: middle), middle, root]
  }

  @Test func `an expired authority between leaf and root is named`() throws {
    let chain = try chain { $0.notAfter = testNow - testDay }
    for trusted in [[], [chain[2]]] {
      let judged = CertificateJudge.judge(try view(of: chain, trusting: trusted))
      #expect(judged.present.first == .expired)
      #expect(judged.message(of: .expired)?.contains("Issuing CA") == true)
    }
  }

  @Test func `an expired root that is sent along is each client's own matter`() throws {
    let root = try TestIdentity(
      CertificateRecipe("Root").with {
        $0.isCA = true
        $0.notAfter = testNow - testDay
      })
    let judged = CertificateJudge.judge(try view(of: [try identity(issuer: root), root]))
    #expect(judged.present == [.unknownAuthority])
  }

  @Test func `authorities in their time are no finding`() throws {
    let judged = CertificateJudge.judge(try view(of: try chain { _ in }))
    #expect(judged.present == [.unknownAuthority])
  }
}
