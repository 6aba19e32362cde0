/// The whole document.
struct EncodedReport: Encodable {
  /// The program that wrote it.
  struct Program: Encodable {
    let version: String
  }

  let schema = "rdpcheck/1"
  let rdpcheck: Program
  let rejected: [EncodedRejectedFile]
  let results: [EncodedResult]

  init(_ collection: ResultCollection, version: String) {
    rdpcheck = Program(version: version)
    rejected = collection.rejectedByPath.map(EncodedRejectedFile.init)
    results = collection.all.map(EncodedResult.init)
  }

  private enum CodingKeys: String, CodingKey {
    case schema
    case rdpcheck
    case rejected
    case results
  }
}
