/// A key and a certificate that the openssl command makes for one scenario.
struct Certificate: Sendable {
  /// The common name and the only alternative name.
  var name = Site.name
  /// When it begins and ends, as openssl writes times: YYMMDDhhmmssZ. Nil begins now.
  var validity: (from: String, to: String)?
  /// How long it is valid when it begins now.
  var days = 30
  /// The distinguished name of an authority that signs it; nil signs it with its own key.
  var issuer: String?
  /// What it is for, as openssl writes purposes.
  var purposes = "serverAuth"
  /// Bits of its RSA key.
  var bits = 2048

  /// Where the two files are.
  struct Files {
    let certificate: String
    let key: String
    /// What a client would have to trust.
    let authority: String
  }

  /// Makes the files in the site's folder, readable by every server.
  func make(in folder: ScratchFolder) throws -> Files {
    let place = try folder.makeFolder("certificate")
    try folder.write("certificate/openssl.cnf", configuration(place))
    try folder.write("certificate/index.txt", "")
    let authority = issuer == nil ? "leaf" : "authority"
    if let issuer { try makeAuthority(issuer, place, folder) }
    try openssl(
      [
        "req", "-new", "-newkey", "rsa:\(bits)", "-nodes", "-keyout", "\(place)/leaf.key", "-out",
        "\(place)/leaf.csr", "-subj", "/CN=\(name)", "-config", "\(place)/openssl.cnf",
      ], folder)
    try openssl(
      [
        "ca", "-batch", "-notext", "-config", "\(place)/openssl.cnf", "-in", "\(place)/leaf.csr",
        "-out", "\(place)/leaf.pem", "-keyfile", "\(place)/\(authority).key",
      ] + (issuer == nil ? ["-selfsign"] : ["-cert", "\(place)/authority.pem"]) + dates, folder)
    return Files(
      certificate: "\(place)/leaf.pem", key: "\(place)/leaf.key",
      authority: "\(place)/\(authority).pem")
  }

  private var dates: [String] {
    guard let validity else { return ["-days", "\(days)"] }
    return ["-startdate", validity.from, "-enddate", validity.to]
  }

  private func makeAuthority(_ subject: String, _ place: String, _ folder: ScratchFolder) throws {
    try openssl(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "\(place)/authority.key",
        "-out", "\(place)/authority.pem", "-subj", subject, "-days", "30",
      ], folder)
  }

  private func configuration(_ place: String) -> String {
    """
    [req]
    distinguished_name = none
    [none]
    [ca]
    default_ca = lab
    [lab]
    database = \(place)/index.txt
    new_certs_dir = \(place)
    rand_serial = yes
    default_md = sha256
    policy = any
    x509_extensions = leaf
    [any]
    commonName = supplied
    [leaf]
    subjectAltName = DNS:\(name)
    extendedKeyUsage = \(purposes)

    """
  }

  private func openssl(_ arguments: [String], _ folder: ScratchFolder) throws {
    let result = try Process.run(
      ["/usr/bin/openssl"] + arguments, log: "\(folder.path)/openssl.out")
    guard result.status == 0 else { throw LabError("openssl \(arguments[0]): \(result.output)") }
  }
}
