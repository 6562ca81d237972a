import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-refusal-read'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read refused calls.',
})

Acl({
  $id: Now.ID['acl-refusal-example-read'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'example',
  operation: 'read',
  roles: [admin],
  description: 'What the check of a token looks at is for those who set it up.',
})

Acl({
  $id: Now.ID['acl-refusal-example-query-match'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'example',
  operation: 'query_match',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-refusal-example-query-range'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'example',
  operation: 'query_range',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-refusal-create'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-refusal-write'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-refusal-delete'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away refused calls.',
})
