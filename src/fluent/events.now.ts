import { Record, ScriptAction } from '@servicenow/sdk/core'
import { searchAccepted } from '../server/ci_links/decide_link.ts'
import { searchQueued } from '../server/rebinding/search_jobs.ts'
import { processQueued } from '../server/processing/process.ts'

Record({
  $id: Now.ID['event-delivery-queued'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.delivery.queued',
    suffix: 'delivery.queued',
    table: 'x_secx_azmon_delivery',
    description: 'A delivery is stored and waits to be processed',
    fired_by: 'Scripted REST API: Secure Export for Azure Monitor; button Replay',
    priority: 100,
  },
})

ScriptAction({
  $id: Now.ID['action-process-queued'],
  name: 'Azure Monitor: process queued delivery',
  description: 'Does for a queued delivery what the call itself does when deliveries are processed inline.',
  eventName: 'x_secx_azmon.delivery.queued',
  active: true,
  order: 100,
  script: processQueued,
})

// What buttons ask for that reads or writes incidents: a session without the role itil may not see them, the user system does.

Record({
  $id: Now.ID['event-search-ci'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.alert.search_ci',
    suffix: 'alert.search_ci',
    table: 'x_secx_azmon_alert',
    description: 'Somebody asked for the CI of an alert to be searched again',
    fired_by: 'Buttons on Azure alerts: Search CI again, Search CIs again',
    priority: 100,
  },
})

ScriptAction({
  $id: Now.ID['action-search-ci'],
  name: 'Azure Monitor: search CI again',
  description:
    'Searches the CMDB for the CI of the alert, and gives it to the incident that the alert opened.',
  eventName: 'x_secx_azmon.alert.search_ci',
  active: true,
  order: 100,
  script: searchQueued,
})

Record({
  $id: Now.ID['event-link-accepted'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.ci_link.accepted',
    suffix: 'ci_link.accepted',
    table: 'x_secx_azmon_ci_link',
    description: 'Somebody accepted a CI link',
    fired_by: 'Buttons Accept, on CI links, and Accept suggested CI, on Azure alerts',
    priority: 100,
  },
})

ScriptAction({
  $id: Now.ID['action-link-accepted'],
  name: 'Azure Monitor: search by accepted link',
  description: 'Searches the CIs of the alerts about the resource of a CI link that was accepted.',
  eventName: 'x_secx_azmon.ci_link.accepted',
  active: true,
  order: 100,
  script: searchAccepted,
})
