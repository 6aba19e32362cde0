private import Linux

// RTA_... of linux/rtnetlink.h by number.
private let destinationType = 1
private let linkType = 4
private let gatewayType = 5
private let metricType = 6
private let sourceType = 7
private let metricsType = 8
private let multipathType = 9
private let tableType = 15
private let viaType = 18
/// RTAX_MTU, inside the metrics.
private let mtuType = 2
/// RTNH_F_DEAD | RTNH_F_LINKDOWN.
private let deadFlags: UInt32 = 1 | 16

extension Route {
  /// Reads an RTM_NEWROUTE message: struct rtmsg, then attributes (RTA_...). A route with several
  /// next hops is as many routes. Other families than IPv4 and IPv6 give none.
  static func all(in payload: [UInt8]) -> [Route] {
    guard payload.count >= 12, let flags = payload.number(at: 8, UInt32.self),
      let kind = Kind(rawValue: payload[7]),
      payload[0] == NetlinkNumber.v4 || payload[0] == NetlinkNumber.v6
    else { return [] }
    let family: SocketAddress.Family = payload[0] == NetlinkNumber.v4 ? .v4 : .v6
    let attributes = AttributeList(payload, from: 12)
    let everything = AddressPrefix.everything(family)
    let bytes = attributes[destinationType] ?? everything.bytes
    guard bytes.count == everything.bytes.count else { return [] }
    let destination = AddressPrefix(family: family, bytes: bytes, length: Int(payload[1]))
    let table = attributes.number(tableType, UInt32.self) ?? UInt32(payload[4])
    let hops = attributes[multipathType].map(Hop.all) ?? [Hop(attributes, flags: flags)]
    return hops.map { hop in
      Route(
        kind: kind, destination: destination, table: table, gateway: hop.gateway, link: hop.link,
        source: attributes[sourceType].flatMap { SocketAddress(addressBytes: $0, scope: hop.link) },
        metric: attributes.number(metricType, UInt32.self) ?? 0,
        mtu: attributes.list(metricsType)?.number(mtuType, UInt32.self).map(Int.init),
        isDead: hop.isDead, isAnswer: flags & NetlinkNumber.clonedRoute != 0)
    }
  }
}

/// Where a route hands packets on.
private struct Hop {
  let link: UInt32
  let gateway: SocketAddress?
  let isDead: Bool

  /// A route's only hop, from its attributes.
  init(_ attributes: AttributeList, flags: UInt32) {
    self.init(attributes, link: attributes.number(linkType, UInt32.self) ?? 0, flags: flags)
  }

  private init(_ attributes: AttributeList, link: UInt32, flags: UInt32) {
    self.link = link
    // RTA_VIA begins with the family of the gateway, two bytes.
    let bytes = attributes[gatewayType] ?? attributes[viaType].map { Array($0.dropFirst(2)) }
    gateway = bytes.flatMap { SocketAddress(addressBytes: $0, scope: link) }
    isDead = flags & deadFlags != 0
  }

  /// The hops of RTA_MULTIPATH: each struct rtnexthop with attributes behind it.
  static func all(in bytes: [UInt8]) -> [Hop] {
    var hops: [Hop] = []
    var place = 0
    while hops.count < 256, let length = bytes.number(at: place, UInt16.self).map(Int.init),
      length >= 8, length <= bytes.count - place,
      let link = bytes.number(at: place + 4, UInt32.self)
    {
      let attributes = AttributeList(Array(bytes[(place + 8)..<(place + length)]))
      hops.append(Hop(attributes, link: link, flags: UInt32(bytes[place + 2])))
      place += (length + 3) & ~3
    }
    return hops
  }
}
