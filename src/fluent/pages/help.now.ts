import { Acl, UiPage } from '@servicenow/sdk/core'
import { viewer } from '../roles.now'

// HTML is made of src/client by tools/build/build-client.ts, which the build runs first.

UiPage({
  $id: Now.ID['page-help'],
  endpoint: 'x_secx_azmon_help.do',
  description: 'Where the documentation is, and how to ask for support',
  category: 'general',
  direct: false,
  html: Now.include('../../../build/client/help.html'),
})

Acl({
  $id: Now.ID['acl-page-help'],
  type: 'ui_page',
  name: 'x_secx_azmon_help',
  operation: 'read',
  roles: [viewer],
  description: 'Viewers see where the documentation is.',
})
