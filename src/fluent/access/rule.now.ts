import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-rule-read'],
  type: 'record',
  table: 'x_secx_azmon_rule',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read mapping rules.',
})

Acl({
  $id: Now.ID['acl-rule-create'],
  type: 'record',
  table: 'x_secx_azmon_rule',
  operation: 'create',
  roles: [admin],
  description: 'Admins decide what becomes of an alert.',
})

Acl({
  $id: Now.ID['acl-rule-write'],
  type: 'record',
  table: 'x_secx_azmon_rule',
  operation: 'write',
  roles: [admin],
  description: 'Admins decide what becomes of an alert.',
})

Acl({
  $id: Now.ID['acl-rule-delete'],
  type: 'record',
  table: 'x_secx_azmon_rule',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away mapping rules.',
})
