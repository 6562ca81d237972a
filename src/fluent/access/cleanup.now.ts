import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-cleanup-read'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read what was removed.',
})

Acl({
  $id: Now.ID['acl-cleanup-create'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone: the daily job asks for a clean-up.',
})

Acl({
  $id: Now.ID['acl-cleanup-write'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-cleanup-delete'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away what tells of past clean-ups.',
})
