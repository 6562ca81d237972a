import { Acl } from '@servicenow/sdk/core'
import { admin, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-key-set-read'],
  type: 'record',
  table: 'x_secx_azmon_key_set',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers read signing keys.',
})

Acl({
  $id: Now.ID['acl-key-set-create'],
  type: 'record',
  table: 'x_secx_azmon_key_set',
  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description:
    'Keys are fetched from Entra by the app. Nobody may put a key here by hand: it would let its owner in.',
})

Acl({
  $id: Now.ID['acl-key-set-write'],
  type: 'record',
  table: 'x_secx_azmon_key_set',
  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description:
    'Keys are fetched from Entra by the app. Nobody may put a key here by hand: it would let its owner in.',
})

Acl({
  $id: Now.ID['acl-key-set-delete'],
  type: 'record',
  table: 'x_secx_azmon_key_set',
  operation: 'delete',
  roles: [admin],
  description: 'Admins may clear away signing keys.',
})
