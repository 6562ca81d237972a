import { Acl, UiPage } from '@servicenow/sdk/core'
import { viewer } from '../roles.now'

// HTML and script are made of src/client by tools/build/build-client.ts, which the build runs first.

UiPage({
  $id: Now.ID['page-overview'],
  endpoint: 'x_secx_azmon_overview.do',
  description: 'Numbers of alerts, rules, CIs and deliveries',
  category: 'general',
  direct: false,
  html: Now.include('../../../build/client/overview.html'),
  clientScript: Now.include('../../../build/client/overview.js'),
})

Acl({
  $id: Now.ID['acl-page-overview'],
  type: 'ui_page',
  name: 'x_secx_azmon_overview',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers see the numbers of alerts and deliveries.',
})
