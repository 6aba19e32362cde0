/// What a connect came to.
enum ConnectOutcome: Hashable, Sendable {
  case open
  case refused
  case silent
  case hostUnreachable
  case netUnreachable
  case failed(CInt)
}
