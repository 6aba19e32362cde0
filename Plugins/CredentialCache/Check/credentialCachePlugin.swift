public import PluginKit

/// Looks at what the user's own clients keep: tickets, remembered certificates, saved connections.
public let credentialCachePlugin = Plugin(
  id: "rdpcheck.credential-cache", version: "1.0.0", vendor: "rdpcheck",
  checks: [
    Check(
      "credentials.tickets", "Kerberos tickets",
      requires: [FactKey<String>.targetHost, FactKey<Int64>.clientClock],
      provides: [
        FactKey<String>.kerberosCache, FactKey<String>.kerberosRealm,
        FactKey<Int64>.kerberosExpires,
      ],
      findings: FindingID.ofTickets.map(\.declaration), run: { TicketsCheck().run($0) }),
    Check(
      "credentials.pins", "Remembered certificates",
      requires: [
        FactKey<[UInt8]>.tlsChain, FactKey<String>.targetHost, FactKey<Int64>.targetPort,
        FactKey<Int64>.clientClock,
      ],
      wants: [FactKey<Bool>.certificateTrusted, FactKey<String>.address],
      provides: [FactKey<String>.clientPin], findings: FindingID.ofPins.map(\.declaration),
      run: { PinsCheck().run($0) }),
    Check(
      "credentials.saved", "Saved connections",
      requires: [FactKey<String>.targetHost, FactKey<Int64>.targetPort],
      wants: [FactKey<Int64>.selectedProtocol, FactKey<Int64>.negotiationFailure],
      findings: FindingID.ofSaved.map(\.declaration), run: { SavedCheck().run($0) }),
    Check(
      "credentials.keyring", "The desktop's keyring",
      requires: [FactKey<String>.targetHost, FactKey<Int64>.targetPort],
      findings: FindingID.ofKeyring.map(\.declaration), timeoutMilliseconds: 5_000,
      run: { KeyringCheck().run($0) }),
  ])
