extension Step {
  /// One more name server, at an address of its own on the router.
  ///
  /// - Parameters:
  ///   - address: On the client's link.
  ///   - options: Of dnsmasq.
  static func secondNameServer(_ address: String, _ options: String) -> Step {
    shell(
      .router,
      """
      ip addr add \(address)/24 dev lan0
      dnsmasq --conf-file=/dev/null --no-resolv --no-hosts --user=root --pid-file= \
        --bind-interfaces --listen-address=\(address) \(options)
      """)
  }
}
