import { ScriptInclude } from '@servicenow/sdk/core'

ScriptInclude({
  $id: Now.ID['script-include-scan'],
  name: 'SecureExportScan',
  description: 'For the instance-scan checks of Secure Export for Azure Monitor only. Changes nothing.',
  accessibleFrom: 'package_private',
  clientCallable: false,
  active: true,
  script: `var SecureExportScan = Class.create();
SecureExportScan.prototype = {
  initialize: function () {},

  /** Reports what a check finds, if it finds anything. */
  look: function (check, finding) {
    var said = require('./src/server/admin/all_checks.ts').look(check);
    if (said === '') return;
    finding.setValue('finding_details', said);
    finding.increment();
  },

  type: 'SecureExportScan'
};
`,
})
