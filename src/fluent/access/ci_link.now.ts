import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-ci-link-read'],
  type: 'record',
  table: 'x_secx_azmon_ci_link',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read CI links.',
})

Acl({
  $id: Now.ID['acl-ci-link-create'],
  type: 'record',
  table: 'x_secx_azmon_ci_link',
  operation: 'create',
  roles: [admin],
  description: 'Admins decide which CI stands for a resource.',
})

Acl({
  $id: Now.ID['acl-ci-link-write'],
  type: 'record',
  table: 'x_secx_azmon_ci_link',
  operation: 'write',
  roles: [admin],
  description: 'Admins decide which CI stands for a resource.',
})

Acl({
  $id: Now.ID['acl-ci-link-delete'],
  type: 'record',
  table: 'x_secx_azmon_ci_link',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away CI links.',
})
