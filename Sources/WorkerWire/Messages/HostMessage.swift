package import CheckGraph

/// What the host tells a worker.
package enum HostMessage: Hashable, Sendable {
  case start(StartRun)
  /// Make the run's cancel descriptor readable.
  case cancel(run: UInt32)

  /// One run to begin now.
  package struct StartRun: Hashable, Sendable {
    package let run: UInt32
    /// The check's place in the plugin's own list.
    package let check: UInt32
    /// Milliseconds from now.
    package let deadline: UInt32
    package let facts: [Fact]
    package let options: [Setting]

    package init(
      run: UInt32, check: UInt32, deadline: UInt32, facts: [Fact], options: [Setting] = []
    ) {
      self.run = run
      self.check = check
      self.deadline = deadline
      self.facts = facts
      self.options = options
    }

    /// The same run with another deadline.
    package func with(deadline: UInt32) -> StartRun {
      StartRun(run: run, check: check, deadline: deadline, facts: facts, options: options)
    }
  }

  /// A fact that the check may read.
  package struct Fact: Hashable, Sendable {
    package let key: String
    package let value: FactValue

    package init(key: String, value: FactValue) {
      self.key = key
      self.value = value
    }
  }

  /// An option's value.
  package struct Setting: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}
