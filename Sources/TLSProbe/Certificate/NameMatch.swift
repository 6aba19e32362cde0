private import COpenSSL

/// Whether a certificate stands for the host that was dialled (RFC 6125).
package enum NameMatch {
  /// Compares the host with alternative names, or with the common name where there are none.
  ///
  /// An address matches an address, and also a name that is its text, as RDP clients compare it.
  ///
  /// - Parameters:
  ///   - certificate: The server's own certificate.
  ///   - host: The name or address as it was dialled, without port and brackets.
  package static func matches(_ certificate: X509Certificate, host: String) -> Bool {
    let host = normal(host)
    guard !host.isEmpty, !host.utf8.contains(0) else { return false }
    defer { ErrorQueue.clear() }
    if X509_check_ip_asc(certificate.pointer, host, 0) == 1 { return true }
    let flags = CUnsignedInt(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS)
    return X509_check_host(certificate.pointer, host, host.utf8.count, flags, nil) == 1
  }

  /// Without the dot of an absolute name and the zone of an address.
  private static func normal(_ host: String) -> String {
    let name = host.hasSuffix(".") ? host.dropLast() : host[...]
    guard name.contains(":") else { return String(name) }
    return String(name.prefix { $0 != "%" })
  }
}
