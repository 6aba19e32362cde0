// Facts about the security products of this machine (docs/facts.md).

extension FactKey where Value == [String] {
  /// The security products that were found here, each with "running" or "installed".
  public static var securityProducts: Self { Self("antivirus.products") }
  /// The names under which authorities that were added to this machine's store sign what they
  /// intercept, by product.
  public static var interceptingRoots: Self { Self("antivirus.roots") }
}
