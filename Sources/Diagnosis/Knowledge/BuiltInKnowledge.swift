/// What is known about failing connections without any plugin: data, reviewed as data.
///
/// A prior says how probable a cause is among connections that fail: the network in between
/// and its firewalls and tunnels most, services and names less, all others seldom. It is a
/// judgement from reports of users, not a measured frequency. Evidence outweighs it soon.
package enum BuiltInKnowledge {
  /// Every cause that is known, by the stage at which it shows. Findings link to them by id.
  package static let causes: [Cause] =
    names + network + negotiation + certificates + encryption + logon + sessions + services
    + client
}
