import type { InstanceNode } from '../../packages/local-instance/src/node/node.ts'
import type { Row } from '../../packages/local-instance/src/records/records.ts'

/** An admin in a browser who brings update sets into an instance, and a program that does it by the CICD API. */
export interface UpdateSetWay {
  /** Elevates the role and sends the file by the page "Import Update Set from XML"; the answer's page. */
  upload(xml: string): Promise<Page>
  /** The retrieved update set that was uploaded last. */
  retrieved(): Row
  /** Presses a button on the form of that update set. */
  press(button: 'Preview Update Set' | 'Run Preview Again' | 'Commit Update Set'): Promise<Page>
  /** Chooses all problems in their list and what is done about them. */
  resolve(how: 'Accept remote update' | 'Skip remote update'): Promise<Page>
  /** Previews or commits by the API; what its progress says. */
  ask(what: 'preview' | 'commit'): Promise<{ status: string; status_message: string }>
  problems(): Row[]
}

export interface Page {
  status: number
  text: string
}

const SETS = 'sys_remote_update_set'
const PROBLEMS = 'sys_update_preview_problem'
const BASE = 'http://instance.test'

export async function updateSetWay(node: InstanceNode): Promise<UpdateSetWay> {
  const browser = await adminsBrowser(node)
  let newest = ''
  const rows = (table: string, equal: Row = {}) => node.store.platformRows(table, equal)
  const retrieved = () => rows(SETS).find(({ sys_id: id }) => id === newest) ?? {}
  const problems = () => rows(PROBLEMS, { remote_update_set: retrieved()['sys_id'] ?? '' })
  return {
    retrieved,
    problems,
    upload: async (xml) => {
      newest = /<sys_remote_update_set [^]*?<sys_id>(\w+)/.exec(xml)?.[1] ?? ''
      await browser.post('/elevate_role.do', { security_admin: 'true' })
      const page = await browser.get(`/upload.do?sysparm_target=${SETS}`)
      const form = new FormData()
      form.append('sysparm_ck', /name="sysparm_ck" value="(\w+)"/.exec(page.text)?.[1] ?? '')
      form.append('sysparm_target', SETS)
      form.append('attachFile', new Blob([xml], { type: 'text/xml' }), 'update_set.xml')
      return browser.send('/sys_upload.do', form)
    },
    press: async (button) => {
      const address = `/${SETS}.do?sys_id=${retrieved()['sys_id']}`
      const { text } = await browser.get(address)
      const action = new RegExp(`name="sys_action" value="(\\w+)"[^>]*>${button}<`).exec(text)?.[1]
      if (action === undefined) throw new Error(`There is no button ${button}`)
      return browser.post(address, { sys_action: action })
    },
    resolve: async (how) => {
      const address = `/${PROBLEMS}_list.do?sysparm_query=${encodeURIComponent(`remote_update_set=${retrieved()['sys_id']}`)}`
      const { text } = await browser.get(address)
      const choice = new RegExp(`<option value="(\\w+)">${how}<`).exec(text)?.[1] ?? ''
      const chosen = problems().map((row): [string, string] => ['chosen', row['sys_id'] ?? ''])
      return browser.post(address, [['sys_choice', choice], ...chosen])
    },
    ask: async (what) => {
      const answer = await browser.api('POST', `/api/sn_cicd/update_set/${what}/${retrieved()['sys_id']}`)
      const { links } = answer as { links: { progress: { id: string } } }
      return (await browser.api('GET', `/api/sn_cicd/progress/${links.progress.id}`)) as Awaited<
        ReturnType<UpdateSetWay['ask']>
      >
    },
  }
}

async function adminsBrowser(node: InstanceNode) {
  let cookie = ''
  const call = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(init.headers as Record<string, string>) }
    const response = await node.handle(new Request(BASE + path, { ...init, headers, redirect: 'manual' }))
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const target = response.headers.get('location')
    if (target !== null && response.status < 400) return call(target, {})
    return { status: response.status, text: await response.text() }
  }
  const post = (path: string, form: Record<string, string> | [string, string][]) =>
    call(path, { method: 'POST', body: new URLSearchParams(form) })
  await post('/login.do', { user_name: 'admin', user_password: 'admin' })
  return {
    get: (path: string) => call(path, {}),
    post,
    send: (path: string, body: FormData) => call(path, { method: 'POST', body }),
    api: async (method: string, path: string): Promise<unknown> => {
      const headers = { authorization: `Basic ${btoa('admin:admin')}` }
      const response = await node.handle(new Request(BASE + path, { method, headers }))
      return ((await response.json()) as { result: unknown }).result
    },
  }
}
