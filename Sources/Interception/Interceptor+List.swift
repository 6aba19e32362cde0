// The products that are looked for. Kept as data, reviewed as data.
extension Interceptor {
  /// All products, the surest first.
  package static let all: [Interceptor] = known + reported + likely

  /// Issuers in Chromium's list of interception software, ssl_error_assistant.asciipb.
  private static let known: [Interceptor] = [
    .known(
      "Avast Antivirus", commonName: .exactly("avast! Web/Mail Shield Root"),
      organization: .exactly("avast! Web/Mail Shield")),
    .known(
      "Bitdefender Antivirus", commonName: .exactly("Bitdefender Personal CA.Net-Defender"),
      organization: .exactly("Bitdefender")),
    // The list has the root and the primary; leaves are signed by further ones of that name.
    .known(
      "Cisco Umbrella", commonName: .beginning("Cisco Umbrella "), organization: .exactly("Cisco")),
    .known(
      "ContentKeeper", commonName: .beginning("ContentKeeper Appliance CA ("),
      organization: .exactly("ContentKeeper Technologies")),
    .known("Cyberoam Firewall", organization: .exactly("Cyberoam Certificate Authority")),
    .known(
      "Forcepoint", commonName: .exactly("Forcepoint Cloud CA"),
      organization: .exactly("Forcepoint LLC")),
    .known(
      "Fortinet FortiGate", commonName: .exactly("FortiGate CA"),
      organization: .exactly("Fortinet")),
    .known("Fortinet", organization: .exactly("Fortinet")),
    .known("Fortinet", organization: .exactly("Fortinet Ltd.")),
    .known(
      "Kaspersky", commonName: .exactly("Kaspersky Anti-Virus Personal Root Certificate")),
    .known("McAfee Web Gateway", commonName: .exactly("McAfee Web Gateway")),
    .known(
      "NetSpark", commonName: .exactly("www.netspark.com"), organization: .exactly("NetSpark")),
    .known("Smoothwall", commonName: .exactly("Smoothwall-default-root-certificate-authority")),
    .known("SonicWall", organization: .exactly("HTTPS Management Certificate for SonicWALL")),
    .known("Sophos", commonName: .beginning("Sophos SSL CA_"), organization: .exactly("Sophos")),
    .known("Sophos", commonName: .beginning("Sophos_CA_")),
    .known(
      "Sophos UTM", commonName: .exactly("sophosutm Proxy CA"),
      organization: .exactly("sophosutm")),
    .known(
      "Sophos Web Appliance", commonName: .exactly("Sophos Web Appliance"),
      organization: .exactly("Sophos Plc")),
    .known("Symantec Blue Coat", organization: .beginning("Blue Coat")),
    .known("Trend Micro IWSS", commonName: .exactly("IWSS.TREND")),
    .known("Zscaler", organization: .exactly("Zscaler Inc.")),
  ]

  /// Issuers that several public reports quote verbatim.
  private static let reported: [Interceptor] = [
    .known("Avast Antivirus", organization: .exactly("Avast Web/Mail Shield")),
    // The whole of what the list above has the beginning of, as the product writes it.
    .known(
      "SonicWall",
      organization: .exactly("HTTPS Management Certificate for SonicWALL (self-signed)")),
    .known("AVG Antivirus", organization: .exactly("AVG Web/Mail Shield")),
    .known(
      "Kaspersky", commonName: .exactly("Kaspersky Web Anti-Virus Certification Authority"),
      organization: .exactly("AO Kaspersky Lab")),
    .known("Sophos Firewall", commonName: .exactly("SecurityAppliance_SSL_CA")),
    .known("Netskope", commonName: .containing(".goskope.com")),
    .known(
      "ESET", commonName: .exactly("ESET SSL Filter CA"), organization: .beginning("ESET, spol.")),
    .known(
      "Norton", commonName: .exactly("Norton Web/Mail Shield Root"),
      organization: .exactly("Norton Web/Mail Shield")),
  ]

  /// Distinctive product names. What any company or machine might be called is left out:
  /// "McAfee", "Check Point", "Forward Trust", "localhost". So are tools that show certificates
  /// signed by themselves, where the name says nothing about who stands in between.
  private static let likely: [Interceptor] = [
    .likely("AVG", commonName: .exactly("AVG Web/Mail Shield Root")),
    .likely("AVG", commonName: .beginning("AVG Technologies")),
    .likely("Dr.Web", commonName: .beginning("Dr.Web")),
    .likely("Dr.Web", commonName: .beginning("DrWeb")),
    .likely("G DATA", commonName: .beginning("G DATA Mail")),
    .likely("G DATA", commonName: .beginning("G DATA Software")),
    .likely("Bitdefender", commonName: .beginning("Bitdefender Personal CA.")),
    .likely("Bitdefender", commonName: .exactly("Bitdefender CA SSL")),
    .likely("Kaspersky", commonName: .beginning("Kaspersky Web Anti-Virus ")),
    .likely("Kaspersky", commonName: .beginning("Kaspersky Endpoint Security ")),
    .likely("WatchGuard Fireware", commonName: .beginning("Fireware HTTPS Proxy ")),
    .likely("Zscaler", commonName: .beginning("Zscaler ")),
    .likely("ESET", commonName: .exactly("ESET SSL Filter CA")),
    .likely("Sophos", commonName: .beginning("Sophos Endpoint ")),
    .likely("Untangle", commonName: .exactly("www.untangle.com")),
    .likely("BullGuard", commonName: .containing("BullGuard")),
    .likely("Qustodio", commonName: .containing("Qustodio")),
    .likely("Net Nanny", commonName: .beginning("Net Nanny")),
    .likely("Net Nanny", commonName: .beginning("NetNanny")),
    .likely("Net Nanny", commonName: .beginning("ContentWatch")),
    .likely("AdGuard", commonName: .exactly("Adguard Personal CA")),
    .likely("Palo Alto Networks", commonName: .beginning("Palo Alto Networks")),
    .likely("Netskope", commonName: .containing("netskope")),
    .likely("Netskope", commonName: .containing("goskope")),
    .likely("mitmproxy", commonName: .exactly("mitmproxy")),
    .likely("PortSwigger Burp", commonName: .exactly("PortSwigger CA")),
    .likely("Fiddler", commonName: .exactly("DO_NOT_TRUST_FiddlerRoot")),
  ]
}
