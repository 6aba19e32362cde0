public import CRDPCheck

// The contract's named values, as members of their open sets.

extension RDPOutcome {
  /// Looked. Declared findings that were neither reported nor said unknown are absent.
  public static var done: Self { Self(rawValue: 0) }
  /// Nothing of this check's concern is here.
  public static var notApplicable: Self { Self(rawValue: 1) }
  /// Could not look, or not well enough to tell.
  public static var inconclusive: Self { Self(rawValue: 2) }
  /// Stopped because the host asked.
  public static var cancelled: Self { Self(rawValue: 3) }
}

extension RDPStatus {
  public static var ok: Self { Self(rawValue: 0) }
  public static var absent: Self { Self(rawValue: -1) }
  public static var wrongType: Self { Self(rawValue: -2) }
  public static var undeclared: Self { Self(rawValue: -3) }
  public static var invalid: Self { Self(rawValue: -4) }
  public static var limit: Self { Self(rawValue: -5) }
  public static var ended: Self { Self(rawValue: -6) }
}

extension RDPPrivacy {
  public static var `public`: Self { Self(rawValue: 0) }
  public static var hostName: Self { Self(rawValue: 1) }
  public static var userName: Self { Self(rawValue: 2) }
  public static var address: Self { Self(rawValue: 3) }
  public static var secret: Self { Self(rawValue: 4) }
}

extension RDPLogLevel {
  public static var debug: Self { Self(rawValue: 0) }
  public static var info: Self { Self(rawValue: 1) }
  public static var warning: Self { Self(rawValue: 2) }
  public static var error: Self { Self(rawValue: 3) }
}

extension RDPScope {
  public static var target: Self { Self(rawValue: 0) }
  public static var machine: Self { Self(rawValue: 1) }
}

extension RDPEffect {
  /// A symptom or information.
  public static var none: Self { Self(rawValue: 0) }
  public static var degrades: Self { Self(rawValue: 1) }
  public static var blocks: Self { Self(rawValue: 2) }
}

extension RDPOptionType {
  public static var text: Self { Self(rawValue: 0) }
  public static var integer: Self { Self(rawValue: 1) }
  public static var boolean: Self { Self(rawValue: 2) }
}
