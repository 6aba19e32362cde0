private import COpenSSL
private import Glibc

/// The DNS names and addresses for which a certificate stands (RFC 5280 section 4.2.1.6).
package struct AlternativeNames: Hashable, Sendable {
  /// How many names of each kind are kept.
  package static let countLimit = 100

  package private(set) var dnsNames: [String] = []
  /// Addresses as text.
  package private(set) var addresses: [String] = []
  /// How many names of any kind there are, also those not kept.
  package private(set) var totalCount = 0

  package init(dnsNames: [String] = [], addresses: [String] = []) {
    self.dnsNames = dnsNames
    self.addresses = addresses
    totalCount = dnsNames.count + addresses.count
  }

  /// Reads them from a certificate that someone else owns.
  init(borrowing certificate: OpaquePointer) {
    guard let names = probe_alternative_names(certificate) else { return }
    defer { GENERAL_NAMES_free(names) }
    totalCount = Int(max(0, probe_name_count(names)))
    for index in 0..<CInt(totalCount) {
      var isAddress: CInt = 0
      var size: CInt = 0
      let bytes = probe_name_bytes(names, index, &isAddress, &size)
      guard let bytes, size > 0 else { continue }
      keep(UnsafeBufferPointer(start: bytes, count: Int(size)), isAddress: isAddress != 0)
    }
  }

  /// Takes one name, unless there are enough of its kind.
  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>, isAddress: Bool) {
    if isAddress {
      guard addresses.count < Self.countLimit, let text = Self.address(bytes) else { return }
      addresses.append(text)
    } else if dnsNames.count < Self.countLimit {
      dnsNames.append(PrintableText.clean(bytes, limit: 253))
    }
  }

  /// An address as text, nil unless it has the length of one.
  private static func address(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    var text = [CChar](repeating: 0, count: 46)
    guard inet_ntop(family, bytes.baseAddress, &text, socklen_t(text.count)) != nil else {
      return nil
    }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
