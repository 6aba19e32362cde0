internal import PluginKit

// What every session needs, and only where there is none left of it.

extension ServiceJudge {
  /// Below this share of memory nothing new can start. In hundredths.
  private static let leastMemory: UInt64 = 2
  /// A file system with less room than this is full. In bytes.
  private static let leastRoom: UInt64 = 256 << 10
  /// So many programs for each processor want to run.
  private static let mostLoad = 25.0

  mutating func judgeResources() {
    judgeMemory()
    judgeVolumes()
    judgeLoad()
  }

  private mutating func judgeMemory() {
    guard let memory = sight.resources.memory else { return }
    let hasSwap = sight.resources.swap.map { !$0.isExhausted(atMost: Self.leastMemory) } ?? false
    guard memory.isExhausted(atMost: Self.leastMemory), !hasSwap else { return }
    judgement.see(
      .memoryGone,
      "This machine's memory is used up: \(memory.free / 1024) of \(memory.total / 1024) MiB are "
        + "left, and no swap space.",
      [Evidence("available-kib", memory.free), Evidence("total-kib", memory.total)],
      [
        Remedy(
          "End what uses the memory and is not needed.",
          command: "ps -eo pid,user,rss,comm --sort=-rss | head")
      ])
  }

  private mutating func judgeVolumes() {
    let full = sight.resources.volumes.filter { $0.free < Self.leastRoom || $0.freeFiles == 0 }
    guard !full.isEmpty else { return }
    let paths = full.map(\.path).joined(separator: ", ")
    let isForFiles = full.allSatisfy { $0.free >= Self.leastRoom }
    judgement.see(
      .diskFull,
      isForFiles
        ? "No more files can be made in \(paths): sessions and logs cannot be written."
        : "The disk is full at \(paths): sessions and logs cannot be written.",
      [Evidence("free-bytes", full.map { "\($0.path) \($0.free)" }.joined(separator: ", "))],
      [
        Remedy(
          "Make room there.",
          command: "df -\(isForFiles ? "i" : "h") \(full.map(\.path).joined(separator: " "))")
      ])
  }

  private mutating func judgeLoad() {
    let stocks = [
      ("processes and threads", sight.resources.threads), ("open files", sight.resources.openFiles),
    ]
    if let (what, stock) = stocks.first(where: { $0.1?.isExhausted(atMost: 2) == true }), let stock
    {
      judgement.see(
        .overloaded,
        "This machine has hardly room for more \(what): \(stock.free) of "
          + "\(stock.total).", [Evidence("free", stock.free), Evidence("limit", stock.total)])
      return
    }
    let load = sight.resources.load
    guard load.count == 2, load.allSatisfy({ $0 > Self.mostLoad }) else { return }
    judgement.see(
      .overloaded, "For each processor \(Int(load[0])) programs want to run at a time.",
      [Evidence("load-per-processor", "\(Int(load[0])), \(Int(load[1]))")],
      [Remedy("See what runs, and end what ran away.", command: "top -b -n 1 | head -20")])
  }
}
