import { Acl } from '@servicenow/sdk/core'
import { admin, integration, viewer } from '../roles.now'

export const mayDeliver = Acl({
  $id: Now.ID['acl-rest-deliver'],
  type: 'rest_endpoint',
  name: 'x_secx_azmon_deliver',
  operation: 'execute',
  roles: [integration],
  description: 'May deliver alerts on the authenticated route of Secure Export for Azure Monitor.',
})

export const mayReadHealth = Acl({
  $id: Now.ID['acl-rest-health'],
  type: 'rest_endpoint',
  name: 'x_secx_azmon_health',
  operation: 'execute',
  roles: [viewer],
  description: 'May read the health of Secure Export for Azure Monitor.',
})

export const mayPreview = Acl({
  $id: Now.ID['acl-rest-preview'],
  type: 'rest_endpoint',
  name: 'x_secx_azmon_preview',
  operation: 'execute',
  roles: [admin],
  description: 'May preview alerts in Secure Export for Azure Monitor.',
})

export const maySetUp = Acl({
  $id: Now.ID['acl-rest-setup'],
  type: 'rest_endpoint',
  name: 'x_secx_azmon_setup_api',
  operation: 'execute',
  roles: [admin],
  description: 'May check the set-up of Secure Export for Azure Monitor and send test alerts.',
})
