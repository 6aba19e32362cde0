/// What the kernel does with packets to an address.
package enum RouteAnswer: Hashable, Sendable {
  /// It sends them this way.
  case route(Route)
  /// It refuses them with an error number: ENETUNREACH where nothing leads there, EHOSTUNREACH for
  /// an unreachable route, EACCES for a prohibiting one, EINVAL for a black hole.
  case refused(CInt)
}
