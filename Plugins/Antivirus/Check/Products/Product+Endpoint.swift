// Antivirus and detection products whose makers document a hand in connections.
extension Product {
  static let networkEndpoints: [Product] = [
    Product(
      "Microsoft Defender for Endpoint", [.connections, .isolation], programs: ["wdavdaemon"],
      places: ["/opt/microsoft/mdatp"],
      exception: "Ask the administrator of Microsoft Defender for Endpoint whether network"
        + " protection or an indicator blocks this host, and for an indicator that allows it.",
      sources: [
        "learn.microsoft.com/defender-endpoint/enable-network-protection",
        "github.com/juju4/mde-baseline",
      ]),
    Product(
      "CrowdStrike Falcon", .isolation,
      programs: ["falcon-sensor", "falcon-sensor-bpf"],
      places: ["/opt/CrowdStrike"], modules: ["falcon_lsm_serviceable", "falcon_nf_netcontain"],
      exception: "Ask the administrator of CrowdStrike Falcon whether this machine is contained"
        + " from the network.",
      sources: [
        "crowdstrike.com/tech-hub/endpoint-security/installing-falcon-sensor-for-linux",
        "guides of github.com/CrowdStrike/falcon-helm (kernel modules)",
      ]),
    Product(
      "SentinelOne", .isolation, programs: ["sentinelone-agent", "s1-agent"],
      places: ["/opt/sentinelone"],
      exception: "Ask the administrator of SentinelOne whether this machine is in network"
        + " quarantine.",
      sources: [
        "support.guardz.com/en/articles/10088053-sentinelone-installation-linux",
        "53c.dev/sentinelone-documentation",
      ]),
    Product(
      "Trend Micro Deep Security", .connections, programs: ["ds_agent"],
      places: ["/opt/ds_agent"], modules: ["dsa_filter"],
      exception: "Ask the administrator of Deep Security for a firewall rule that allows outgoing"
        + " TCP to this host and port, and look below Firewall Events.",
      sources: ["help.deepsecurity.trendmicro.com/20_0/on-premise"]),
    Product(
      "Kaspersky Endpoint Security", [.connections, .encryption], programs: ["kesl"],
      places: ["/opt/kaspersky/kesl"], signer: "Kaspersky",
      exception: "Ask the administrator of Kaspersky Endpoint Security for a packet rule of"
        + " Firewall Management for this host and port, and for an exclusion from the encrypted connections"
        + " scan.",
      sources: [
        "support.kaspersky.com/us/kes-for-linux/12.1.0/264132",
        "support.kaspersky.com/kes-for-linux/12.3.0",
      ]),
    Product(
      "ESET Endpoint Antivirus", .encryption, programs: [], places: ["/opt/eset/eea"],
      modules: ["eset_wap"], signer: "ESET",
      exception: "In ESET, add the client to Application scan rules of HTTPS traffic scanning, or"
        + " the server's address to Excluded IPs of Web access protection.",
      sources: [
        "help.eset.com/eeau/10/en-US/wap_ssl.html",
        "help.eset.com/essl/11.1/en-US/web_access_protection.html",
        "reports of the kernel module eset_wap beside the daemon wapd",
      ]),
    Product(
      "Dr.Web", [.connections, .encryption], programs: ["drweb-configd"],
      places: ["/opt/drweb.com"], signer: "Dr.Web",
      exception: "In Dr.Web, exclude the client's program or this host from SpIDer Gate.",
      sources: [
        "download.geo.drweb.com/pub/drweb/unix/workstation/11.0/documentation/html/en",
        "Dr.Web for UNIX documentation, SpIDer Gate, Operating Principles",
      ]),
    Product(
      "Carbon Black", .isolation, programs: ["cbagentd", "cbdaemon"], places: ["/opt/carbonblack"],
      exception: "Ask the administrator of Carbon Black whether this machine is in quarantine.",
      sources: ["knowledge.broadcom.com/external/article/292357"]),
    Product(
      "Elastic Defend", .isolation, programs: ["elastic-endpoint"],
      places: ["/opt/Elastic/Endpoint"],
      exception: "Ask the administrator of Elastic Security whether this host is isolated.",
      sources: ["docs.elastic.co/serverless/security/isolate-host"]),
  ]
}
