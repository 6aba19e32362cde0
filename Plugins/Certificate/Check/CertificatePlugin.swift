public import PluginKit

/// Judges the certificate that a server showed.
public let certificatePlugin: Plugin = Plugin(
  id: "certificate", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "tls.certificate", "The server's certificate",
      requires: [
        FactKey<[UInt8]>.tlsChain, FactKey<String>.targetHost, FactKey<Int64>.clientClock,
      ],
      wants: [FactKey<String>.address, FactKey<Int64>.serverTime],
      provides: [
        FactKey<Int64>.certificateNotAfter, FactKey<Int64>.certificateNotBefore,
        FactKey<String>.certificateFingerprint, FactKey<String>.certificateSubject,
        FactKey<String>.certificateIssuer, FactKey<[String]>.certificateNames,
        FactKey<Bool>.certificateTrusted,
      ],
      findings: FindingID.allCases.map(\.declaration), run: CertificateCheck.run)
  ])
