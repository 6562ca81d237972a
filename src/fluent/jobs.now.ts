import { ScheduledScript } from '@servicenow/sdk/core'
import { keepUp } from '../server/alert/upkeep.ts'
import { continueRun, requestDailyRun } from '../server/cmdb/reapply_job.ts'
import { retryDeliveries } from '../server/delivery/background.ts'
import { refreshKeys } from '../server/entra/refresh_job.ts'

// `executionStart` is set because the time of the build would stand there otherwise (facts/packaging.md 2.1).

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
  name: 'Secure Export for Azure Monitor: look after alerts',
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
  name: 'Secure Export for Azure Monitor: search CIs again',
  active: true,
  frequency: 'periodically',
  executionInterval: { minutes: 1 },
  executionStart: '2026-01-01 00:00:45',
  timeZone: 'UTC',
  script: continueRun,
})

// Admins move it behind the hours in which their Discovery or service graph connector fills the CMDB.
ScheduledScript({
  $id: Now.ID['job-search-cis-daily'],
  name: 'Secure Export for Azure Monitor: ask for the daily search of CIs',
  active: true,
  frequency: 'daily',
  executionTime: { hours: 5, minutes: 30, seconds: 0 },
  executionStart: '2026-01-01 00:00:00',
  timeZone: 'UTC',
  script: requestDailyRun,
})
