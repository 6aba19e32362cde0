internal import Linux

extension SocketAddress {
  /// It is of use in its own network only: RFC 1918, 3927, 4193, 4291 section 2.5.6, 6598, 1122.
  var isPrivate: Bool {
    switch (family, bytes[0], bytes[1]) {
    case (.v4, 10, _), (.v4, 127, _), (.v4, 172, 16...31), (.v4, 192, 168): true
    case (.v4, 169, 254), (.v4, 100, 64...127): true
    case (.v6, 0xFC...0xFD, _), (.v6, 0xFE, 0x80...0xBF): true
    case (.v6, 0, 0): bytes.dropLast().allSatisfy { $0 == 0 }
    default: false
    }
  }

  /// No server can be reached by it from elsewhere: none at all, or a link's own without its link.
  var isUseless: Bool {
    if bytes.allSatisfy({ $0 == 0 }) { return true }
    switch (family, bytes[0], bytes[1]) {
    case (.v4, 169, 254): return true
    case (.v6, 0xFE, 0x80...0xBF): return scope == 0
    default: return false
    }
  }
}
