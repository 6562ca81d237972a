import { GlideRecord } from '@servicenow/glide'

const SCOPE = 'x_secx_azmon'
const PUBLIC_ROUTE = '/alerts'

/**
 * What somebody changed on the app's web services: the one public route that is not public any more, so that Azure
 * cannot call, and every other one that asks for no login or no ACL. '' for nothing.
 */
export function changedRoutes(): string {
  const said: string[] = []
  const record = new GlideRecord('sys_ws_operation')
  record.addQuery('sys_scope.scope', SCOPE)
  record.orderBy('name')
  record.query()
  while (record.next()) {
    const name = record.getValue('name') ?? ''
    const asksLogin = record.getValue('requires_authentication') === '1'
    const asksAcl =
      record.getValue('requires_acl_authorization') === '1' && (record.getValue('enforce_acl') ?? '') !== ''
    const isPublic = record.getValue('relative_path') === PUBLIC_ROUTE
    if (isPublic && asksLogin) said.push(`“${name}” asks for a login, which Azure does not have.`)
    if (!isPublic && !(asksLogin && asksAcl)) said.push(`“${name}” asks for no login or for no ACL.`)
  }
  return said.join(' ')
}
