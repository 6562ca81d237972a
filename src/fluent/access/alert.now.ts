import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-alert-read'],
  type: 'record',
  table: 'x_secx_azmon_alert',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read alerts.',
})

Acl({
  $id: Now.ID['acl-alert-create'],
  type: 'record',
  table: 'x_secx_azmon_alert',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-alert-write'],
  type: 'record',
  table: 'x_secx_azmon_alert',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-alert-delete'],
  type: 'record',
  table: 'x_secx_azmon_alert',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away alerts.',
})
