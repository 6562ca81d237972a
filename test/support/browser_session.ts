import type { Answer, InstalledApp } from './app_instance.ts'

/** Calls that a page of the app makes in the browser of somebody who is logged in: an interactive session. */
export async function browserSession(
  app: InstalledApp,
  userName: string,
): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>> {
  const authorization = 'Basic ' + Buffer.from(`${userName}:${userName}`).toString('base64')
  const page = await app.request('GET', '/x_secx_azmon_preview.do', { headers: { authorization } })
  const token = /window\.g_ck = '([^']+)'/.exec(page.text)?.[1]
  const cookie = page.headers.get('set-cookie')?.split(';')[0]
  if (!token || !cookie) throw new Error(`${userName} cannot open the page: ${page.status} ${page.text}`)
  return (method, path, body) =>
    app.request(method, path, { headers: { cookie, 'x-usertoken': token }, body })
}
