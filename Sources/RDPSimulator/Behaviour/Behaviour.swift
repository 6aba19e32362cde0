/// What a simulated server does at each stage. The default is a healthy server.
package struct Behaviour: Hashable, Sendable {
  /// What becomes of a TCP connection.
  package var tcp: TCPBehaviour
  /// What the X.224 request is answered with.
  package var x224: X224Behaviour
  /// What the ClientHello is answered with, where TLS was negotiated.
  package var tls: TLSBehaviour
  /// The certificate that is shown.
  package var certificate: CertificateBehaviour
  /// How long each stage takes.
  package var delays: StageDelays

  /// Makes a behaviour of the stages that differ from a healthy server's.
  package init(
    tcp: TCPBehaviour = .accept, x224: X224Behaviour = .healthy, tls: TLSBehaviour = .normal,
    certificate: CertificateBehaviour = .valid, delays: StageDelays = StageDelays()
  ) {
    self.tcp = tcp
    self.x224 = x224
    self.tls = tls
    self.certificate = certificate
    self.delays = delays
  }
}
