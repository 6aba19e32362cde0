import Report
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    (1.0, "almost certainly"), (0.9, "almost certainly"), (0.89, "very likely"),
    (0.7, "very likely"), (0.69, "probably"), (0.5, "probably"), (0.49, "perhaps"),
    (0.0, "perhaps"), (.nan, "perhaps"),
  ])
  func `A probability has a word`(probability: Double, word: String) {
    #expect(Words.certainty(probability) == word)
  }

  @Test(arguments: [
    (1.0, ">99%"), (0.996, ">99%"), (0.994, "99%"), (0.5, "50%"), (0.01, "1%"), (0.009, "<1%"),
    (0.0, "<1%"), (-1.0, "<1%"), (.nan, "<1%"),
  ])
  func `A percentage claims no more than is known`(probability: Double, text: String) {
    #expect(Words.percent(probability) == text)
  }

  @Test(arguments: [
    (0, "0.0 ms"), (1234, "1.2 ms"), (9_949, "9.9 ms"), (9_960, "10.0 ms"), (12_345, "12 ms"),
    (-5, "0 ms"), (Int64.max, "9223372036854775 ms"),
  ])
  func `A time has as many digits as matter`(microseconds: Int64, text: String) {
    #expect(Milliseconds.words(microseconds) == text)
  }
}
