import type { Instance } from './instance.ts'

/** A login as a browser makes it: an interactive session. */
export interface BrowserSession {
  /** Presses a UI action of a record's form. What comes of it shows on the record. */
  press(table: string, sysId: string, action: string): Promise<void>
}

/**
 * As the Now SDK logs in (docs/facts/packaging.md#now-sdk-install). Null where the instance refuses, or asks
 * for more than a password.
 */
export async function openSession(
  instance: Instance,
  user: string,
  password: string,
): Promise<BrowserSession | null> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const login = await instance.call('POST', '/angular.do?sysparm_type=view_form.login', {
    headers: form,
    body: new URLSearchParams({
      user_name: user,
      user_password: password,
      remember_me: 'false',
      login_type: 'custom',
    }).toString(),
  })
  if (login.status !== 200 || (login.json as { status?: unknown } | undefined)?.status !== 'success')
    return null
  const cookies = new Map<string, string>()
  const headers = () => ({ ...form, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') })
  keepCookies(cookies, login.headers)
  const asked = await instance.call('POST', '/angular.do?sysparm_type=get_user', {
    headers: headers(),
    body: '',
  })
  keepCookies(cookies, asked.headers)
  const token = asked.headers.get('x-usertoken-response')
  if (token === null) return null
  return {
    press: async (table, sysId, action) => {
      const fields = {
        sysparm_ck: token,
        sys_action: action,
        sys_target: table,
        sys_uniqueName: 'sys_id',
        sys_uniqueValue: sysId,
      }
      const path = `/${table}.do?sys_id=${sysId}`
      await instance.call('POST', path, {
        headers: {
          ...headers(),
          'x-usertoken': token,
          origin: instance.base,
          referer: `${instance.base}${path}`,
        },
        body: new URLSearchParams(fields).toString(),
      })
    },
  }
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? []
    if (name !== undefined) cookies.set(name, value ?? '')
  }
}
