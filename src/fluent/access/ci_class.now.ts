import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-ci-class-read'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read CI classes.',
})

Acl({
  $id: Now.ID['acl-ci-class-create'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',
  operation: 'create',
  roles: [admin],
  description: 'The CMDB decides where CIs are kept, so admins may change CI classes.',
})

Acl({
  $id: Now.ID['acl-ci-class-write'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',
  operation: 'write',
  roles: [admin],
  description: 'The CMDB decides where CIs are kept, so admins may change CI classes.',
})

Acl({
  $id: Now.ID['acl-ci-class-delete'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away CI classes.',
})
