// Products of which nothing is documented but work on files and processes: they are listed, and
// they are no suspects.
extension Product {
  static let fileScanners: [Product] = [
    Product(
      "ClamAV", .files, programs: ["clamd", "clamonacc"],
      sources: ["man.archlinux.org/man/clamonacc.8", "docs.clamav.net"]),
    Product(
      "Sophos Protection for Linux", .files,
      programs: ["sophos_watchdog", "sophos_threat_detector", "sophos_managementagent"],
      places: ["/opt/sophos-spl"],
      sources: [
        "docs.sophos.com/esg/spl/en-us/help/ServerProtectionAgentRealtimeScanning",
        "github.com/sophos-archive/sophos-spl tests",
      ]),
    Product(
      "Bitdefender Endpoint Security Tools", .files, programs: ["bdsecd"],
      places: ["/opt/bitdefender-security-tools"],
      sources: [
        "bitdefender.com/business/support/en/77211-342930-on-access.html",
        "github.com/glpi-project/glpi-agent, antivirus inventory of Linux",
      ]),
    Product(
      "Trellix Endpoint Security", .files, programs: ["mfetpd"],
      places: ["/opt/McAfee/ens", "/opt/isec/ens"],
      sources: ["docs.trellix.com/bundle/endpoint-security-v10-7-22-installation-guide-linux"]),
    Product(
      "Cortex XDR", .files, programs: [], places: ["/opt/traps"],
      sources: [
        "docs-cortex.paloaltonetworks.com/r/Cortex-XDR/8.7/Cortex-XDR-Agent-Administrator-Guide"
      ]),
    Product(
      "Cisco Secure Endpoint", .files, programs: ["ampdaemon"], places: ["/opt/cisco/amp"],
      sources: [
        "cisco.com/c/en/us/support/docs/security/amp-endpoints/215554-amp-for-endpoints-linux-primer"
      ]),
    Product(
      "WithSecure Elements Agent", .files, programs: [],
      places: ["/opt/f-secure/linuxsecurity"],
      sources: ["support.withsecure.com/userguides/data/pdf/fsls64-adminguide-eng.pdf"]),
  ]

  /// All products, those that can stop connections first. Reviewed as data.
  package static let all = firewalls + networkEndpoints + proxies + fileScanners

  /// The product of a name.
  package static func named(_ name: String) -> Product? { all.first { $0.name == name } }
}
