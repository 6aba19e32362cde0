package import PluginKit

/// What came of looking for one of this plugin's findings.
package typealias Judged = FindingReport<SecurityFinding>
