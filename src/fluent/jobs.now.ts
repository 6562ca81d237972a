import { ScheduledScript, ScriptInclude } from '@servicenow/sdk/core'
import { keepUp } from '../server/processing/upkeep.ts'
import { continueSearch } from '../server/rebinding/search_jobs.ts'
import { retryDeliveries } from '../server/processing/process.ts'
import { refreshKeys } from '../server/entra/key_refresh.ts'
import { continueRetention } from '../server/retention/retention_runs.ts'

// `executionStart` is set because the time of the build would stand there otherwise
// (docs/facts/packaging.md#reproducible-builds).

ScheduledScript({
  $id: Now.ID['job-retry-deliveries'],
  name: 'Secure Export for Azure Monitor: retry deliveries',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  script: retryDeliveries,
})

ScheduledScript({
  $id: Now.ID['job-keep-up'],
  name: 'Secure Export for Azure Monitor: process due alerts',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:30',
  timeZone: 'UTC',
  script: keepUp,
})

ScheduledScript({
  $id: Now.ID['job-refresh-keys'],
  name: 'Secure Export for Azure Monitor: refresh signing keys',
  active: true,
  frequency: 'periodically',
  executionInterval: { hours: 1 },
  executionStart: '2026-01-01 00:17:00',
  timeZone: 'UTC',
  script: refreshKeys,
})

ScheduledScript({
  $id: Now.ID['job-search-cis'],
  name: 'Secure Export for Azure Monitor: continue CI searches',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:45',
  timeZone: 'UTC',
  script: continueSearch,
})

// Admins move the daily jobs to hours that suit them, and an upgrade leaves a job that was changed as it is, with its old
// script. The path of a module holds the version, so such a script would lead nowhere: these two go by a script include.
ScriptInclude({
  $id: Now.ID['script-include-daily'],
  name: 'SecureExportDaily',
  description: 'What the daily jobs of Secure Export for Azure Monitor ask for.',
  accessibleFrom: 'package_private',
  clientCallable: false,
  active: true,
  script: `var SecureExportDaily = Class.create();
SecureExportDaily.prototype = {
  initialize: function () {},

  searchCis: function () {
    require('./src/server/rebinding/search_jobs.ts').requestDailySearch();
  },

  cleanUp: function () {
    require('./src/server/retention/retention_runs.ts').requestDailyRetention();
  },

  type: 'SecureExportDaily'
};
`,
})

// Admins move it behind the hours in which their Discovery or service graph connector fills the CMDB.
ScheduledScript({
  $id: Now.ID['job-search-cis-daily'],
  name: 'Secure Export for Azure Monitor: start the daily CI search',
  active: true,
  frequency: 'daily',
  executionTime: { hours: 5, minutes: 30, seconds: 0 },
  executionStart: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  script: 'new x_secx_azmon.SecureExportDaily().searchCis();',
})

ScheduledScript({
  $id: Now.ID['job-clean-up'],
  name: 'Secure Export for Azure Monitor: continue retention runs',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:15',
  timeZone: 'UTC',
  script: continueRetention,
})

// Admins move it to where little goes on in their time zone.
ScheduledScript({
  $id: Now.ID['job-clean-up-daily'],
  name: 'Secure Export for Azure Monitor: start the daily retention run',
  active: true,
  frequency: 'daily',
  executionTime: { hours: 2, minutes: 10, seconds: 0 },
  executionStart: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  script: 'new x_secx_azmon.SecureExportDaily().cleanUp();',
})
