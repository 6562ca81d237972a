import { Record, ScriptAction } from '@servicenow/sdk/core'
import { processQueued } from '../server/delivery/background.ts'

Record({
  $id: Now.ID['event-delivery-queued'],
  table: 'sysevent_register',
  data: {
    event_name: 'x_secx_azmon.delivery.queued',
    suffix: 'delivery.queued',
    table: 'x_secx_azmon_delivery',
    description: 'A delivery is stored and waits to be processed',
    fired_by: 'Scripted REST API: Secure Export for Azure Monitor',
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
