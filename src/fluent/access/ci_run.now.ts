import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-ci-run-read'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read how searches for CIs went.',
})

Acl({
  $id: Now.ID['acl-ci-run-create'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone: a search is asked for with the button on the list of alerts.',
})

Acl({
  $id: Now.ID['acl-ci-run-write'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-ci-run-delete'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away runs.',
})
