/// What a worker's process may take. docs/plugin-limits.md lists it for authors.
package enum WorkerLimits {
  /// Bytes of address space: room for a language's runtime and many threads' stacks.
  package static let addressSpace: UInt64 = 8 << 30
  package static let openFiles: UInt64 = 4096
  /// Bytes that a file may grow to.
  package static let fileSize: UInt64 = 0
  package static let coreSize: UInt64 = 0
  /// Bytes of the stack of a run's thread.
  package static let stack = 4 << 20
}
