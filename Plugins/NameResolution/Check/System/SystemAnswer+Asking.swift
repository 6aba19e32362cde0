private import Glibc
internal import Linux

extension SystemAnswer {
  /// The most addresses that are taken from the system.
  static let mostAddresses = 64

  /// Asks the system's resolver as clients do, and blocks until it answers: up to half a minute.
  static func ask(_ name: String) -> SystemAnswer {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(name, nil, &hints, &first)
    let number = errno
    guard status == 0 else { return Self(status: status, number: number) }
    defer { freeaddrinfo(first) }
    let found = addresses(first)
    return found.isEmpty ? .unknown(words(EAI_NONAME)) : .addresses(found)
  }

  /// Reads a refusal: only "no such name" and its kin say something about the name.
  private init(status: CInt, number: CInt) {
    // Not visible in Swift: EAI_NODATA, EAI_ADDRFAMILY of netdb.h, with its numbers.
    switch status {
    case EAI_NONAME, -5, -9: self = .unknown(Self.words(status))
    case EAI_SYSTEM: self = .failed(SystemError(call: "getaddrinfo", number: number).description)
    default: self = .failed(Self.words(status))
    }
  }

  private static func words(_ status: CInt) -> String { String(cString: gai_strerror(status)) }

  private static func addresses(_ first: UnsafeMutablePointer<addrinfo>?) -> [SocketAddress] {
    var found: [SocketAddress] = []
    var next = first
    while let entry = next, found.count < mostAddresses {
      if let address = address(entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return found
  }

  private static func address(_ entry: addrinfo) -> SocketAddress? {
    guard let source = entry.ai_addr else { return nil }
    var storage = sockaddr_storage()
    let count = min(Int(entry.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutableBytes(of: &storage) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: source, count: count))
    }
    return SocketAddress(storage)
  }
}
