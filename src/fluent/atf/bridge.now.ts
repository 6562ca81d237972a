import { ScriptInclude } from '@servicenow/sdk/core'

// Modules cannot be called from test steps; a script include can, and reaches them by their path in the package.

ScriptInclude({
  $id: Now.ID['script-include-atf'],
  name: 'SecureExportAtf',
  description:
    'For the tests of the suite “Secure Export for Azure Monitor” only. Trusts a tenant that exists only for them.',
  accessibleFrom: 'package_private',
  clientCallable: false,
  active: true,
  script: `var SecureExportAtf = Class.create();
SecureExportAtf.prototype = {
  initialize: function () {},

  /** Runs a part of the tests, says what was found, and returns whether all was as expected. */
  run: function (part, stepResult) {
    var report = require('./src/server/atf/run.ts').runPart(part);
    stepResult.setOutputMessage(report.said);
    return report.passed;
  },

  type: 'SecureExportAtf'
};
`,
})
