import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-delivery-read'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read deliveries.',
})

Acl({
  $id: Now.ID['acl-delivery-payload-read'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'payload',
  operation: 'read',
  roles: [admin],
  description: 'What Azure sent can hold customer data.',
})

Acl({
  $id: Now.ID['acl-delivery-payload-query-match'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'payload',
  operation: 'query_match',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-delivery-payload-query-range'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'payload',
  operation: 'query_range',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-delivery-verdict-read'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'verdict',
  operation: 'read',
  roles: [admin],
  description: 'What the check of a token looks at is for those who set it up.',
})

Acl({
  $id: Now.ID['acl-delivery-verdict-query-match'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'verdict',
  operation: 'query_match',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-delivery-verdict-query-range'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  field: 'verdict',
  operation: 'query_range',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-delivery-create'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-delivery-write'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Written by the app alone, so that they can be relied on as a record.',
})

Acl({
  $id: Now.ID['acl-delivery-delete'],
  type: 'record',
  table: 'x_secx_azmon_delivery',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away deliveries.',
})
