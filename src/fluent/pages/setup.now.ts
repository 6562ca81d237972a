import { Acl, UiPage } from '@servicenow/sdk/core'
import { admin } from '../roles.now'

// HTML and script are made of src/client by tools/build/build-client.ts, which the build runs first.

UiPage({
  $id: Now.ID['page-setup'],
  endpoint: 'x_secx_azmon_setup.do',
  description: 'Checks the settings against this instance, gives the address for Azure, sends a test alert',
  category: 'general',
  direct: false,
  html: Now.include('../../../build/client/setup.html'),
  clientScript: Now.include('../../../build/client/setup.js'),
})

Acl({
  $id: Now.ID['acl-page-setup'],
  type: 'ui_page',
  name: 'x_secx_azmon_setup',
  operation: 'read',
  roles: [admin],
  description: 'Admins set the app up.',
})
