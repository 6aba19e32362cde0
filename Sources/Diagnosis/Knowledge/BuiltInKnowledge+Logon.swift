extension BuiltInKnowledge {
  /// Causes that show when a user logs on.
  static let logon: [Cause] = accounts + authentication

  /// The account itself.
  private static let accounts: [Cause] = [
    Cause(
      id: "auth.bad-credentials", title: "The user name, the domain or the password is wrong",
      effect: .blocks, prior: 0.03,
      remedies: [
        Remedy(
          "Type the user as DOMAIN\\user or user@domain, for a local account as HOST\\user, and "
            + "type the password anew. Do not try often: accounts lock.")
      ]),
    Cause(
      id: "auth.locked", title: "The account is locked after failed attempts",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Stop trying. Remove old saved passwords on all devices, then wait or have the account "
            + "unlocked.")
      ]),
    Cause(
      id: "auth.password-expired", title: "The password has expired or must be changed",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Change the password elsewhere: at the machine itself, on the organisation's web page, "
            + "or with help of its administrator. NLA cannot change it.")
      ]),
    Cause(
      id: "auth.state", title: "The account is disabled, expired or restricted",
      effect: .blocks, prior: 0.005,
      remedies: [
        Remedy(
          "Ask the administrator which holds: disabled, expired, outside its hours, or not for "
            + "this machine. An account with an empty password cannot log on over the network.")
      ]),
    Cause(
      id: "auth.logon-type", title: "The user may not log on by Remote Desktop",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Have the user added to the group Remote Desktop Users on {host}, and check that no "
            + "policy denies the right to log on through Remote Desktop Services.")
      ]),
    Cause(
      id: "auth.saved", title: "A saved password is out of date or damaged",
      effect: .blocks, prior: 0.01,
      remedies: [
        Remedy(
          "Delete the one saved entry for {host} and type the password once.")
      ]),
    Cause(
      id: "pam.target-account", title: "The bastion logs on to the target with a wrong password",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Have the target account's password rotated or synchronised in the bastion's vault.")
      ]),
  ]

  /// How the account is proven.
  private static let authentication: [Cause] = [
    Cause(
      id: "auth.no-dc", title: "No domain controller can be reached, or the trust is broken",
      effect: .blocks, prior: 0.008,
      remedies: [
        Remedy(
          "Connect the VPN of the domain and use the host's full name. If others cannot log on "
            + "either, the server itself has lost its domain controller.")
      ]),
    Cause(
      id: "clock.skew", title: "The clocks of client and server differ too much",
      effect: .blocks, prior: 0.006,
      remedies: [
        Remedy(
          "Synchronise the clock of the machine that is wrong; Kerberos allows five minutes.",
          command: "timedatectl timesync-status")
      ]),
    Cause(
      id: "auth.ticket", title: "The Kerberos ticket for the target's domain cannot be used",
      effect: .degrades, prior: 0.006,
      remedies: [
        Remedy(
          "Get a new ticket, which asks for the password of the domain; or connect with the "
            + "password itself.",
          command: "kinit")
      ]),
    Cause(
      id: "auth.ntlm-blocked", title: "The server accepts Kerberos only, and NTLM was used",
      effect: .blocks, prior: 0.003,
      remedies: [
        Remedy(
          "Connect by the full name in place of an address, with a Kerberos ticket.",
          command: "klist")
      ]),
    Cause(
      id: "auth.mode", title: "The server does not support the requested logon mode",
      effect: .blocks, prior: 0.002,
      remedies: [
        Remedy(
          "Have Restricted Admin or Remote Credential Guard set up on {host}, or connect in the "
            + "ordinary mode.")
      ]),
  ]
}
