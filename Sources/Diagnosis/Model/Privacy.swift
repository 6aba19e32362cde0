/// Who may read a value. Redaction goes by this class. A secret is never recorded.
package enum Privacy: UInt32, Hashable, Sendable, CaseIterable {
  case `public` = 0
  case hostName = 1
  case userName = 2
  case address = 3
  case secret = 4
}
