// Written by tools/build/generate-access.ts: change it there.

import { Acl } from '@servicenow/sdk/core'
import { admin, integration, responder, viewer } from '../roles.now'

Acl({
  $id: Now.ID['acl-alert-read'],
  type: 'record',
  table: 'x_secx_azmon_alert',

  operation: 'read',
  roles: [responder],
  description: 'Responders read alerts, and viewers, who contain them.',
})

Acl({
  $id: Now.ID['acl-alert-create'],
  type: 'record',
  table: 'x_secx_azmon_alert',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-alert-write'],
  type: 'record',
  table: 'x_secx_azmon_alert',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-alert-delete'],
  type: 'record',
  table: 'x_secx_azmon_alert',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete alerts.',
})

Acl({
  $id: Now.ID['acl-caller-read'],
  type: 'record',
  table: 'x_secx_azmon_caller',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read callers.',
})

Acl({
  $id: Now.ID['acl-caller-create'],
  type: 'record',
  table: 'x_secx_azmon_caller',

  operation: 'create',
  roles: [admin],
  description: 'Admins decide who may call: they enter the same into the settings.',
})

Acl({
  $id: Now.ID['acl-caller-write'],
  type: 'record',
  table: 'x_secx_azmon_caller',

  operation: 'write',
  roles: [admin],
  description: 'Admins decide who may call: they enter the same into the settings.',
})

Acl({
  $id: Now.ID['acl-caller-delete'],
  type: 'record',
  table: 'x_secx_azmon_caller',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete callers.',
})

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
  description: 'Admins may change CI classes, because each CMDB has its own classes for CIs.',
})

Acl({
  $id: Now.ID['acl-ci-class-write'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',

  operation: 'write',
  roles: [admin],
  description: 'Admins may change CI classes, because each CMDB has its own classes for CIs.',
})

Acl({
  $id: Now.ID['acl-ci-class-delete'],
  type: 'record',
  table: 'x_secx_azmon_ci_class',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete CI classes.',
})

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
  description: 'Admins may delete CI links.',
})

Acl({
  $id: Now.ID['acl-ci-run-read'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read CI search runs.',
})

Acl({
  $id: Now.ID['acl-ci-run-create'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-ci-run-write'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-ci-run-delete'],
  type: 'record',
  table: 'x_secx_azmon_ci_run',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete CI search runs.',
})

Acl({
  $id: Now.ID['acl-cleanup-read'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read retention runs.',
})

Acl({
  $id: Now.ID['acl-cleanup-create'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-cleanup-write'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-cleanup-delete'],
  type: 'record',
  table: 'x_secx_azmon_cleanup',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete retention runs.',
})

Acl({
  $id: Now.ID['acl-delivery-read'],
  type: 'record',
  table: 'x_secx_azmon_delivery',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read deliveries.',
})

Acl({
  $id: Now.ID['acl-delivery-create'],
  type: 'record',
  table: 'x_secx_azmon_delivery',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-delivery-write'],
  type: 'record',
  table: 'x_secx_azmon_delivery',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-delivery-delete'],
  type: 'record',
  table: 'x_secx_azmon_delivery',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete deliveries.',
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
  description: 'Shows what the check of a token looks at, which only admins need to know.',
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
    'The app fetches the keys from Microsoft Entra. A key that somebody enters here would let its owner in.',
})

Acl({
  $id: Now.ID['acl-key-set-write'],
  type: 'record',
  table: 'x_secx_azmon_key_set',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description:
    'The app fetches the keys from Microsoft Entra. A key that somebody enters here would let its owner in.',
})

Acl({
  $id: Now.ID['acl-key-set-delete'],
  type: 'record',
  table: 'x_secx_azmon_key_set',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete signing keys.',
})

Acl({
  $id: Now.ID['acl-notice-read'],
  type: 'record',
  table: 'x_secx_azmon_notice',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read notices.',
})

Acl({
  $id: Now.ID['acl-notice-create'],
  type: 'record',
  table: 'x_secx_azmon_notice',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-notice-write'],
  type: 'record',
  table: 'x_secx_azmon_notice',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-notice-delete'],
  type: 'record',
  table: 'x_secx_azmon_notice',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete notices.',
})

Acl({
  $id: Now.ID['acl-refusal-read'],
  type: 'record',
  table: 'x_secx_azmon_refusal',

  operation: 'read',
  roles: [viewer],
  description: 'Viewers read refused calls.',
})

Acl({
  $id: Now.ID['acl-refusal-create'],
  type: 'record',
  table: 'x_secx_azmon_refusal',

  operation: 'create',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-refusal-write'],
  type: 'record',
  table: 'x_secx_azmon_refusal',

  operation: 'write',
  adminOverrides: false,
  script: 'answer = false',
  description: 'Only the app writes them, so that they are a reliable record.',
})

Acl({
  $id: Now.ID['acl-refusal-delete'],
  type: 'record',
  table: 'x_secx_azmon_refusal',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete refused calls.',
})

Acl({
  $id: Now.ID['acl-refusal-example-read'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'example',
  operation: 'read',
  roles: [admin],
  description: 'Shows what the check of a token looks at, which only admins need to know.',
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
  $id: Now.ID['acl-refusal-proof-read'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'proof',
  operation: 'read',
  roles: [admin],
  description: 'Shows what the check of a token looks at, which only admins need to know.',
})

Acl({
  $id: Now.ID['acl-refusal-proof-query-match'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'proof',
  operation: 'query_match',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

Acl({
  $id: Now.ID['acl-refusal-proof-query-range'],
  type: 'record',
  table: 'x_secx_azmon_refusal',
  field: 'proof',
  operation: 'query_range',
  roles: [admin],
  description: 'Users who may not read this column must not learn its content by filtering either.',
})

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
  description: 'Admins decide what happens to an alert.',
})

Acl({
  $id: Now.ID['acl-rule-write'],
  type: 'record',
  table: 'x_secx_azmon_rule',

  operation: 'write',
  roles: [admin],
  description: 'Admins decide what happens to an alert.',
})

Acl({
  $id: Now.ID['acl-rule-delete'],
  type: 'record',
  table: 'x_secx_azmon_rule',

  operation: 'delete',
  roles: [admin],
  description: 'Admins may delete mapping rules.',
})

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
  description: 'May read the health and the overview of Secure Export for Azure Monitor.',
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
