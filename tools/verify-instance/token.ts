import { readNamedFile } from '../files.ts'
import { textOf } from './instance.ts'

export const TOKEN_VARIABLE = 'VERIFY_INSTANCE_TOKEN'
export const SECRET_VARIABLE = 'VERIFY_INSTANCE_CLIENT_SECRET'

export interface TokenOptions {
  tokenFile?: string
  /** Login host of the tenant, without a slash at the end. */
  authority: string
  tenant?: string
  audience?: string
  clientId?: string
}

/**
 * How an Entra token can be had: from a file, from the environment, or with a client's secret from the environment. Null
 * where nothing was given. Tenant and audience are the caller's, never the instance's: an instance could name an audience
 * of its choice, and would be sent a token for it.
 */
export function tokenSource(options: TokenOptions, timeout: number): (() => Promise<string>) | null {
  const { tokenFile, authority, tenant, audience, clientId } = options
  const given = process.env[TOKEN_VARIABLE]
  if (tokenFile !== undefined) {
    const token = readNamedFile(tokenFile).toString('utf8').trim()
    return () => Promise.resolve(token)
  }
  if (given) return () => Promise.resolve(given.trim())
  if (clientId === undefined) return null
  if (tenant === undefined || audience === undefined)
    throw new Error('--client-id needs --tenant and --audience as well.')
  const secret = process.env[SECRET_VARIABLE]
  if (!secret) throw new Error(`--client-id needs the client’s secret in ${SECRET_VARIABLE}.`)
  const url = `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret,
    scope: `${audience}/.default`,
  }
  let token: Promise<string> | undefined
  return () => (token ??= request(url, form, timeout))
}

/** Nothing of the request is in what it throws. */
async function request(url: string, form: Record<string, string>, timeout: number): Promise<string> {
  const { origin } = new URL(url)
  const signal = AbortSignal.timeout(timeout)
  const init = { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' as const, signal }
  const response = await fetch(url, init).catch(() => {
    throw new Error(`No token: ${origin} does not answer.`)
  })
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (typeof answer['access_token'] === 'string') return answer['access_token']
  const code = /AADSTS\d+/.exec(textOf(answer['error_description']))?.[0] ?? textOf(answer['error'])
  throw new Error(`No token: ${origin} answers ${response.status} ${code}`.trim() + '.')
}
