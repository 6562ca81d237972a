import { RestApi } from '@servicenow/sdk/core'
import { health } from '../server/health.ts'
import { preview } from '../server/preview.ts'
import { receive, receiveAuthenticated } from '../server/webhook.ts'
import { mayDeliver, mayPreview, mayReadHealth } from './access/rest.now'

/**
 * `alerts` is public on purpose: Azure's token is not one that the platform can check without an OIDC set-up, so the
 * app checks it itself, before it reads the body. All four flags are needed for that (facts/servicenow-platform.md A2).
 */
RestApi({
  $id: Now.ID['api'],
  name: 'Secure Export for Azure Monitor',
  serviceId: 'secure_export',
  shortDescription: 'Receives alerts of Azure Monitor action groups (secure webhook, common alert schema).',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [],
  versions: [{ $id: Now.ID['api-v1'], version: 1, isDefault: true, active: true }],
  routes: [
    {
      $id: Now.ID['route-alerts'],
      name: 'Receive an alert',
      shortDescription: 'Public: the app verifies the caller’s Microsoft Entra token.',
      version: 1,
      method: 'POST',
      path: '/alerts',
      authentication: false,
      authorization: false,
      internalRole: false,
      enforceAcl: [],
      script: receive,
    },
    {
      $id: Now.ID['route-alerts-authenticated'],
      name: 'Receive an alert from a logged-in caller',
      shortDescription:
        'The platform logs the caller in and asks for the integration role; the app verifies the token again.',
      version: 1,
      method: 'POST',
      path: '/alerts/authenticated',
      authentication: true,
      authorization: true,
      internalRole: false,
      enforceAcl: [mayDeliver],
      script: receiveAuthenticated,
    },
    {
      $id: Now.ID['route-preview'],
      name: 'Preview an alert',
      shortDescription: 'An alert in, what would happen out. Nothing is written.',
      version: 1,
      method: 'POST',
      path: '/preview',
      authentication: true,
      authorization: true,
      internalRole: false,
      enforceAcl: [mayPreview],
      script: preview,
    },
    {
      $id: Now.ID['route-health'],
      name: 'Health',
      shortDescription: 'Wrong settings, signing keys, the last delivery, failed deliveries.',
      version: 1,
      method: 'GET',
      path: '/health',
      authentication: true,
      authorization: true,
      internalRole: false,
      enforceAcl: [mayReadHealth],
      script: health,
    },
  ],
})
