/// Bounds how many scenarios run at a time.
actor Slots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) {
    free = count
  }

  /// Runs a body in a slot, waiting for one before and giving it back after.
  func hold<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
    await take()
    defer { give() }
    return try await body()
  }

  private func take() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Gives a slot back, to the one that waits longest.
  private func give() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
