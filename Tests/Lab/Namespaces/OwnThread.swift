private import Foundation

/// Blocking work on threads of its own, away from the few that tasks share.
enum OwnThread {
  /// Runs a body on a new thread and waits for it without holding a thread of the pool.
  ///
  /// - Throws: What the body throws.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try body() })
      }
    }
  }

  /// Runs a body on a new thread, which the caller ends by other means.
  static func start(_ body: @escaping @Sendable () -> Void) {
    Thread.detachNewThread(body)
  }
}
