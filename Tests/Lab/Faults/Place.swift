/// Which machine of a site.
enum Place: Sendable {
  case client
  case router
  case server

  /// The machine itself.
  func node(of site: Site) -> Node {
    switch self {
    case .client: site.client
    case .router: site.router
    case .server: site.server
    }
  }
}
