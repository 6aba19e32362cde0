// Clients of cloud proxies, which lead connections to their own servers.
extension Product {
  static let proxies: [Product] = [
    Product(
      "Zscaler Client Connector", [.connections, .encryption],
      programs: ["zsaservice", "zstunnel"], places: ["/opt/zscaler"], signer: "Zscaler",
      exception: "Ask the administrator of Zscaler to let this host and port bypass the tunnel and"
        + " SSL inspection.",
      sources: ["help.zscaler.com/client-connector/zscaler-client-connector-processes-allowlist"]),
    Product(
      "Netskope Client", [.connections, .encryption], programs: ["stAgentUI"],
      places: ["/opt/netskope/stagent"], signer: "Netskope",
      exception: "Ask the administrator of Netskope for a steering exception for this host and"
        + " port.",
      sources: ["docs.netskope.com/en/using-netskope-client"]),
  ]
}
