import { Acl, UiPage } from '@servicenow/sdk/core'
import { admin } from '../roles.now'

// HTML and script are made of src/client by tools/build/build-client.ts, which the build runs first.

UiPage({
  $id: Now.ID['page-preview'],
  endpoint: 'x_secx_azmon_preview.do',
  description: 'Shows what would become of an alert, and why; writes nothing',
  category: 'general',
  direct: false,
  html: Now.include('../../../build/client/preview.html'),
  clientScript: Now.include('../../../build/client/preview.js'),
})

Acl({
  $id: Now.ID['acl-page-preview'],
  type: 'ui_page',
  name: 'x_secx_azmon_preview',
  operation: 'read',
  roles: [admin],
  description: 'Admins see what would become of an alert.',
})
