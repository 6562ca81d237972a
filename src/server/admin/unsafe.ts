import { ACTION_GROUPS } from '../entra/action_groups.ts'
import { LARGEST_AGE } from '../entra/key_cache.ts'
import type { KeySetState } from '../entra/key_sets.ts'
import type { Settings } from '../settings/settings.ts'

/** Microsoft Entra's login hosts: worldwide, US Government, China (docs/facts/entra.md#login-hosts). */
const LOGIN_HOSTS = [
  'https://login.microsoftonline.com',
  'https://login.microsoftonline.us',
  'https://login.partner.microsoftonline.cn',
]

/** What is unsafe about a setting: a sentence, or '' for nothing. */
export const UNSAFE_SETTINGS = {
  app_role: ({ entra }: Settings): string =>
    entra.requireRole
      ? ''
      : 'Tokens need no app role: any application of the tenant that gets a token for the audience is one check away.',

  callers: ({ entra }: Settings): string => {
    const others = entra.callers.filter((id) => ACTION_GROUPS[id] === undefined)
    return others.length === 0 ? '' : `Other applications than Azure Monitor may call: ${others.join(', ')}.`
  },

  login_host: ({ entra }: Settings): string =>
    entra.authority === '' || LOGIN_HOSTS.includes(entra.authority.toLowerCase())
      ? ''
      : `Signing keys come from ${entra.authority}, which is no login host of Microsoft: whoever runs it can sign tokens.`,

  platform_login: ({ entra }: Settings): string =>
    entra.trustPlatformLogin
      ? 'Users with the role x_secx_azmon.integration may send alerts without a token of Microsoft Entra.'
      : '',

  wrong_settings: ({ entra, problems }: Settings): string => {
    const isInUse = entra.tenant !== '' || entra.audiences.length > 0
    const wrong = problems.map(({ setting }) => setting).join(', ')
    return isInUse && wrong !== '' ? `Settings that cannot be followed: ${wrong}.` : ''
  },
} as const

/** Whether the signing keys that are in use are about to fail, or have. `now` in milliseconds. */
export function staleKeys(sets: readonly KeySetState[], now: number): string {
  const old = sets.filter(({ fetchedAt }) => fetchedAt === null || now - fetchedAt >= LARGEST_AGE)
  const failing = sets.filter(({ error }) => error !== '')
  const said = [
    ...old.map(({ version }) => `Signing keys ${version} are older than a day: calls are refused with 503.`),
    ...failing.map(({ version, error }) => `Signing keys ${version} could not be fetched last: ${error}`),
  ]
  return said.join(' ')
}
