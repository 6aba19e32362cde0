/// What a server is seen to offer, where it was asked for everything.
///
/// A server that chose NLA may still take less; one that chose less when it could have had NLA does
/// not have it (MS-RDPBCGR 2.2.1.2.1 and 2.2.1.2.2).
struct SecurityOffer {
  private let selected: Int64?
  private let failure: Int64?

  init(_ sight: SavedSight) {
    selected = sight.selected
    failure = sight.failure
  }

  /// Why a profile's security cannot work, in words; nil where it may.
  func lack(of security: RemminaProfile.Security) -> String? {
    switch security {
    case .rdp: nil
    case .tls: hasNoTLS ? "the server offers only the legacy security of RDP" : nil
    case .nla, .ext:
      if hasNoTLS {
        "the server offers only the legacy security of RDP"
      } else if selected == 1 {
        "the server does not offer NLA"
      } else {
        nil
      }
    }
  }

  /// It chose none of what was offered, or said that it may not.
  private var hasNoTLS: Bool { selected == 0 || failure == 2 }
}
