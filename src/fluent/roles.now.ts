import { Role } from '@servicenow/sdk/core'

export const responder = Role({
  name: 'x_secx_azmon.responder',
  description: 'Reads Azure alerts, nothing else: for everybody who works on incidents.',
  grantable: true,
})

export const viewer = Role({
  name: 'x_secx_azmon.viewer',
  description:
    'Reads Azure alerts, deliveries, mapping rules, refused calls and the health page; not payloads or token checks.',
  containsRoles: [responder],
  grantable: true,
})

export const admin = Role({
  name: 'x_secx_azmon.admin',
  description:
    'Changes settings, mapping rules and CI classes, reads payloads and token checks, replays deliveries, previews alerts.',
  containsRoles: [viewer],
  grantable: true,
})

export const integration = Role({
  name: 'x_secx_azmon.integration',
  description:
    'For the user that Azure Monitor is logged in as: may call the authenticated route, nothing else.',
  grantable: true,
})
