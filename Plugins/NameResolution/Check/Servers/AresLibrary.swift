private import CAres

/// The resolver library's own start, once in a process.
enum AresLibrary {
  /// The status of the start; reading it starts the library. It is never stopped: the worker exits.
  static let started: CInt = ares_library_init(CInt(ARES_LIB_INIT_ALL))
}
