internal import Linux
internal import PluginKit

// What is wrong with the name itself.
extension ResolutionJudge {
  /// A server says that there is no such name, and no client gets an address for it.
  var nameUnknown: Abnormality? {
    let denying = asked.filter { $0.outcome == .nameUnknown }
    guard !isResolved, !denying.isEmpty || asked.isEmpty && seen.system.isDenial else { return nil }
    let knowing = asked.first { !$0.outcome.found.isEmpty }
    let denial =
      denying.first.map {
        "\(list(denying)) \(denying.count == 1 ? "says" : "say") that \(seen.name) does not exist "
          + "(NXDOMAIN after \($0.milliseconds) ms)"
      } ?? "this system's own lookup says of \(seen.name): \(seen.system)"
    return Abnormality(
      kind: .nameUnknown,
      message: denial + (knowing.map { ", but \($0.serverText) gives \($0.outcome)" } ?? ""),
      evidence: evidence, remedies: remedies(knownTo: knowing))
  }

  /// A server says that the name exists without an address.
  var noData: Abnormality? {
    let empty = asked.filter { $0.outcome == .noData }
    guard !isResolved, let first = empty.first else { return nil }
    return Abnormality(
      kind: .noData,
      message: "\(list(empty)) \(empty.count == 1 ? "knows" : "know") the name \(first.name), "
        + "but neither an IPv4 nor an IPv6 address for it",
      evidence: evidence,
      remedies: [
        Remedy(
          "Ask whoever keeps the zone to give the name an address, or use a name that has one",
          command: query(first))
      ])
  }

  /// All servers that said something know an address, and the system does not.
  var systemDiffers: Abnormality? {
    guard seen.system.isDenial, let knowing = answering.first,
      answering.allSatisfy({ !$0.outcome.found.isEmpty })
    else { return nil }
    let why = seen.leavesOutServers ? ", since /etc/nsswitch.conf lets it ask no name server" : ""
    let mend =
      seen.leavesOutServers
      ? Remedy("Put dns behind files in the hosts line of /etc/nsswitch.conf")
      : Remedy(
        "See what this system's own lookup says, and flush its cache",
        command: "getent ahosts \(ShellWord.quoted(seen.name))")
    return Abnormality(
      kind: .systemDiffers,
      message: "\(knowing.serverText) gives \(knowing.outcome) for \(seen.name), but this system's "
        + "own lookup says \"\(seen.system)\"\(why)",
      evidence: evidence, remedies: [mend])
  }

  /// All addresses are such that no server has: a name filter's, or one that a host without
  /// DHCP gave itself and registered.
  var uselessAddress: Abnormality? {
    let addresses = Outcome.addresses(seen.addresses)
    guard isResolved, !decidedByHosts, seen.addresses.allSatisfy(\.isUseless) else { return nil }
    return Abnormality(
      kind: .uselessAddress,
      message: "\(seen.name) has only \(addresses), which leads to no server: name filters answer "
        + "so, and hosts that found no DHCP server register so",
      evidence: evidence,
      remedies: [
        Remedy(
          "Ask whoever runs the name server whether a filter lists the name, or what its record is",
          command: "getent ahosts \(ShellWord.quoted(seen.name))")
      ])
  }
}

// MARK: - Remedies

extension ResolutionJudge {
  private func remedies(knownTo knowing: ServerAnswer?) -> [Remedy] {
    let name = ShellWord.quoted(seen.name)
    var remedies: [Remedy] = []
    if let knowing {
      remedies.append(
        Remedy(
          "Let this system ask \(knowing.serverText) for that domain: it knows the name",
          command: query(knowing)))
    }
    if seen.isInternational {
      remedies.append(
        Remedy(
          "Use the name in its ASCII form (xn--…), which servers know", command: "idn2 \(name)"))
    }
    if seen.isShort {
      remedies.append(shortNameRemedy)
    }
    remedies.append(
      Remedy(
        "Check the spelling; if only the office network knows the name, connect the VPN first",
        command: "getent ahosts \(name)"))
    return remedies
  }

  /// What to do about a name without dots, by the search list that was really tried.
  private var shortNameRemedy: Remedy {
    let tried = seen.searchDomains.joined(separator: ", ")
    return Remedy(
      seen.searchDomains.isEmpty
        ? "Use the full name with its domain: no search domain is configured to complete it"
        : "Use the full name with its domain: it is not in the search domains tried (\(tried))")
  }
}
