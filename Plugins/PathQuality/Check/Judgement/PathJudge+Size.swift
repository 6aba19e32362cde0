internal import Linux
internal import PluginKit

// How large packets may be.
extension PathJudge {
  /// What the search for the largest packet means.
  mutating func judgeSize() {
    let ids = PathFindings.size.map(\.id)
    switch sight.search {
    case .hole(let answered, let lost): judgeHole(answered, lost)
    case .fits, .reduced: break
    case .unclear: doubt(ids, "The sizes that pass could not be told.")
    case nil where sight.mtu == nil: doubt(ids, "No large ping was answered or none was sent.")
    case nil: break
    }
  }

  private mutating func judgeHole(_ answered: Int, _ lost: Int) {
    let ids = PathFindings.size.map(\.id)
    let header = sight.family == .v4 ? 40 : 60
    guard answered >= Self.leastMTU else {
      return doubt(
        ids, "Pings above \(answered) bytes are not answered, which looks like a rule for pings.")
    }
    if let received = sight.receivedSegment, received + header >= lost {
      return doubt(
        ids, "Large pings are not answered, but TCP's large packets arrive: a rule for pings.")
    }
    let evidence = [Evidence("answered-up-to", answered), Evidence("lost-from", lost)]
    judgement.see(
      "path.mtu-blackhole",
      "Packets of \(answered) bytes are answered, those of \(lost) and more vanish without a word.",
      evidence)
    guard sight.stop == "none", let segment = sight.segment, segment + header > answered else {
      return judgement.doubt(
        "path.segments-too-large", "The connection's own packets are not known to be larger.")
    }
    judgement.see(
      "path.segments-too-large",
      "TCP may send packets of \(segment + header) bytes here, and those above \(answered) bytes "
        + "vanish: a session would freeze as soon as a picture needs them.",
      evidence + [Evidence("segment", segment)])
  }

  private mutating func doubt(_ ids: [String], _ why: String) {
    for id in ids { judgement.doubt(id, why) }
  }
}
