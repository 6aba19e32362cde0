// Reads the command line, does what it says, and leaves with the exit status of the answer.

private import CommandLine
private import Glibc

let words = Array(Swift.CommandLine.arguments.dropFirst())
do throws(UsageError) {
  exit(Program.run(try Command.parse(words)))
} catch {
  Output.error("rdpcheck: \(error)")
  exit(UsageError.exitStatus)
}
