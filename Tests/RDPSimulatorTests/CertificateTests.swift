import COpenSSL
import Linux
import RDPSimulator
import Testing

@Suite struct CertificateTests {
  /// What a client of the simulator sees.
  private func seen(_ behaviour: CertificateBehaviour) throws -> TestHandshake {
    let simulator = try started(Behaviour(certificate: behaviour))
    let client = try TestClient(simulator)
    client.held = simulator
    _ = try client.negotiate()
    return try TestHandshake(client, level: 0)
  }

  /// Whether the certificate has begun and has ended.
  private func period(_ certificate: OpaquePointer) -> (hasBegun: Bool, hasEnded: Bool) {
    let begin = X509_cmp_current_time(X509_get0_notBefore(certificate))
    let end = X509_cmp_current_time(X509_get0_notAfter(certificate))
    return (begin < 0, end < 0)
  }

  private func issuer(_ certificate: OpaquePointer) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    X509_NAME_oneline(X509_get_issuer_name(certificate), &buffer, 256)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  @Test(arguments: [
    CertificateBehaviour.valid, .weakKey, .weakSignature, .selfSigned,
    .intercepted(issuer: "Avast"),
  ])
  func `fits localhost and loopback now`(behaviour: CertificateBehaviour) throws {
    let handshake = try seen(behaviour)
    let certificate = try handshake.certificate()
    #expect(X509_check_host(certificate, "localhost", 9, 0, nil) == 1)
    #expect(X509_check_ip_asc(certificate, "127.0.0.1", 0) == 1)
    #expect(X509_check_ip_asc(certificate, "::1", 0) == 1)
    #expect(period(certificate) == (true, false))
  }

  @Test(arguments: [
    CertificateBehaviour.valid, .expired, .weakKey, .weakSignature, .intercepted(issuer: "Avast"),
  ])
  func `is signed by the authority that is sent with it`(behaviour: CertificateBehaviour) throws {
    let handshake = try seen(behaviour)
    let certificate = try handshake.certificate()
    #expect(X509_verify(certificate, try handshake.authorityKey()) == 1)
    #expect(X509_verify(certificate, X509_get0_pubkey(certificate)) != 1)
  }

  @Test func `has ended`() throws {
    let handshake = try seen(.expired)
    let certificate = try handshake.certificate()
    #expect(period(certificate) == (true, true))
    #expect(X509_check_host(certificate, "localhost", 9, 0, nil) == 1)
  }

  @Test func `has not begun`() throws {
    let handshake = try seen(.notYetValid)
    #expect(period(try handshake.certificate()) == (false, false))
  }

  @Test func `fits another host only`() throws {
    let handshake = try seen(.wrongName)
    let certificate = try handshake.certificate()
    #expect(X509_check_host(certificate, "localhost", 9, 0, nil) == 0)
    #expect(X509_check_ip_asc(certificate, "127.0.0.1", 0) == 0)
    #expect(X509_check_host(certificate, "other-host.example.net", 0, 0, nil) == 1)
  }

  @Test(
    arguments: [
      (.weakKey, EVP_PKEY_RSA, 1024), (.valid, EVP_PKEY_EC, 256),
    ] as [(CertificateBehaviour, CInt, CInt)])
  func `has a key of its kind and length`(
    behaviour: CertificateBehaviour, kind: CInt, bits: CInt
  ) throws {
    let handshake = try seen(behaviour)
    let key = X509_get0_pubkey(try handshake.certificate())
    #expect(EVP_PKEY_get_base_id(key) == kind)
    #expect(EVP_PKEY_get_bits(key) == bits)
  }

  @Test(
    arguments: [
      (.weakSignature, NID_ecdsa_with_SHA1), (.valid, NID_ecdsa_with_SHA256),
      (.weakKey, NID_ecdsa_with_SHA256),
    ] as [(CertificateBehaviour, CInt)])
  func `is signed over its digest`(behaviour: CertificateBehaviour, kind: CInt) throws {
    let handshake = try seen(behaviour)
    #expect(X509_get_signature_nid(try handshake.certificate()) == kind)
  }

  @Test func `names the intercepting product as issuer`() throws {
    let handshake = try seen(.intercepted(issuer: "Kaspersky"))
    #expect(issuer(try handshake.certificate()) == "/O=Kaspersky/CN=Kaspersky")
    #expect(handshake.chainLength == 2)
  }

  @Test func `is signed by itself and alone`() throws {
    let handshake = try seen(.selfSigned)
    let certificate = try handshake.certificate()
    #expect(X509_self_signed(certificate, 1) == 1)
    #expect(handshake.chainLength == 1)
  }

  @Test func `follows the clock it is given`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour(), clock: 1_000_000_000)
    try simulator.start()
    let client = try TestClient(simulator)
    _ = try client.negotiate()
    let handshake = try TestHandshake(client)
    #expect(period(try handshake.certificate()) == (true, true))
  }

  @Test func `names the address that is listened on`() throws {
    let simulator = try RDPSimulator(behaviour: Behaviour(), address: "127.0.0.9")
    try simulator.start()
    let client = try TestClient(simulator)
    _ = try client.negotiate()
    let handshake = try TestHandshake(client)
    #expect(X509_check_ip_asc(try handshake.certificate(), "127.0.0.9", 0) == 1)
  }
}
