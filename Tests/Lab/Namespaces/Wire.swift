/// What the way between the router and the server is like.
enum Wire: Sendable {
  /// Two joined interfaces of the kernel.
  case direct
  /// A user-space link with these options of delay-link.
  case slow([String])
}
