extension Step {
  /// A packet filter with one rule.
  ///
  /// - Parameters:
  ///   - place: The machine that filters.
  ///   - hook: "input" or "output" of its own traffic, or "forward" on the router.
  ///   - rule: In the language of nft, for example "tcp dport 3389 drop".
  static func filter(_ place: Place, _ hook: String, _ rule: String) -> Step {
    Step { site in
      try place.node(of: site).shell(
        """
        nft add table inet lab
        nft 'add chain inet lab \(hook) { type filter hook \(hook) priority 0; }'
        nft 'add rule inet lab \(hook) \(rule)'
        """)
    }
  }

  /// The router loses what is longer than 1280 bytes towards the client and tells nobody.
  static let blackHole = filter(
    .router, "forward", "iifname lan1 ip length > 1280 drop")
}
