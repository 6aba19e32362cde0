private import CLinux
internal import Glibc
private import WorkerWire

/// What the process gives up before it touches a plugin: constructors are plugin code already.
enum Protection {
  /// Applies every protection that this system has.
  ///
  /// - Parameter hostProcess: The parent; when it is gone already, this process ends here.
  /// - Returns: The names of those that could not be had.
  static func apply(hostProcess: pid_t) -> [String] {
    let steps: [(name: String, isDone: Bool)] = [
      ("death with the host", cl_set_parent_death_signal(SIGKILL) == 0),
      ("death of children with the plugin", cl_bind_forked_children_to_parent() == 0),
      ("no new privileges", cl_set_no_new_privileges() == 0),
      ("no core dump", cl_set_limit(CInt(CL_RLIMIT_CORE), WorkerLimits.coreSize) == 0),
      ("bounded memory", cl_set_limit(CInt(CL_RLIMIT_AS), WorkerLimits.addressSpace) == 0),
      ("bounded open files", cl_set_limit(CInt(CL_RLIMIT_NOFILE), WorkerLimits.openFiles) == 0),
      ("no growing of files", cl_set_limit(CInt(CL_RLIMIT_FSIZE), WorkerLimits.fileSize) == 0),
      ("no reading by others", cl_set_not_dumpable() == 0),
    ]
    // The signal counts from its setting on: a host that died before that is noticed here.
    if getppid() != hostProcess { _exit(0) }
    // A write to a file then fails with an error that the plugin can see.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    leaveCrashesAlone()
    return steps.filter { !$0.isDone }.map(\.name)
  }

  /// Lets a crash end the process at once, so that the host sees its signal.
  ///
  /// A language's runtime may have set handlers that try to print a trace and then go on. The
  /// variable keeps the one of a plugin in Swift from doing so.
  private static func leaveCrashesAlone() {
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(number, SIG_DFL)
    }
  }
}
