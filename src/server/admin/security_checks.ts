import { GlideRecord } from '@servicenow/glide'
import { ACTION_GROUPS } from '../entra/token.ts'
import type { EntraSettings } from '../settings/settings.ts'
import type { Check, Finding } from './check.ts'

/** Checks of settings and records that are allowed but unsafe; the instance scan has them. */
export function securityChecks(entra: EntraSettings): Check[] {
  return [
    { id: 'app_role', title: 'App role', find: () => unsafeIf(appRole(entra)) },
    { id: 'other_callers', title: 'Other callers', find: () => unsafeIf(otherCallers(entra)) },
    { id: 'login_host', title: 'Login host', find: () => unsafeIf(loginHost(entra)) },
    { id: 'platform_login', title: 'Platform login', find: () => unsafeIf(platformLogin(entra)) },
    { id: 'routes', title: 'Routes', find: () => unsafeIf(changedRoutes()) },
  ]
}

function unsafeIf(problem: string): Finding {
  return problem === '' ? { state: 'ok', found: 'Safe.' } : { state: 'wrong', found: problem }
}

function appRole({ requireRole }: EntraSettings): string {
  return requireRole
    ? ''
    : 'Tokens need no app role: any application of the tenant that gets a token for the audience is one check away.'
}

function otherCallers({ callers }: EntraSettings): string {
  const others = callers.filter((id) => ACTION_GROUPS[id] === undefined)
  return others.length === 0 ? '' : `Other applications than Azure Monitor may call: ${others.join(', ')}.`
}

/** Microsoft Entra's login hosts: worldwide, US Government, China (docs/facts/entra.md#login-hosts). */
const LOGIN_HOSTS = [
  'https://login.microsoftonline.com',
  'https://login.microsoftonline.us',
  'https://login.partner.microsoftonline.cn',
]

function loginHost({ authority }: EntraSettings): string {
  return authority === '' || LOGIN_HOSTS.includes(authority.toLowerCase())
    ? ''
    : `Signing keys come from ${authority}, which is no login host of Microsoft: whoever runs it can sign tokens.`
}

function platformLogin({ trustPlatformLogin }: EntraSettings): string {
  return trustPlatformLogin
    ? 'Users with the role x_secx_azmon.integration may send alerts without a token of Microsoft Entra.'
    : ''
}

const PUBLIC_ROUTE = '/alerts'

/**
 * Changes to the app's web service: the one public route asks for a login, so that Azure cannot call, or another route
 * asks for no login or no ACL.
 */
function changedRoutes(): string {
  const problems: string[] = []
  const record = new GlideRecord('sys_ws_operation')
  record.addQuery('sys_scope.scope', 'x_secx_azmon')
  record.orderBy('name')
  record.query()
  while (record.next()) {
    const name = record.getValue('name') ?? ''
    const asksLogin = record.getValue('requires_authentication') === '1'
    const asksAcl =
      record.getValue('requires_acl_authorization') === '1' && (record.getValue('enforce_acl') ?? '') !== ''
    const isPublic = record.getValue('relative_path') === PUBLIC_ROUTE
    if (isPublic && asksLogin) problems.push(`“${name}” asks for a login, which Azure does not have.`)
    if (!isPublic && !(asksLogin && asksAcl)) problems.push(`“${name}” asks for no login or for no ACL.`)
  }
  return problems.join(' ')
}
